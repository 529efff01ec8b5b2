import type { Entry } from './entry.ts'
import { filmNamed } from './films.ts'
import { ask, fixedRecipe } from './fixed.ts'

type Told = { film: string; customId: string; prompt: string; data: string }

/** Colleagues abroad write in their own languages, one of them from right to left. */
const told: Told[] = [
  {
    film: 'Japanese dub',
    customId: 'dub-check-ja-ep11-review',
    prompt:
      'この映像の吹き替えを確認してください。口の動きと台詞が合っていない箇所を、タイムスタンプ付きで箇条書きにしてください。推測は書かないでください。',
    data: `## 口の動きと台詞のずれ

- [02:14] 「もう一度だけ、聞いてくれ。」の冒頭で、口が閉じたまま音声が始まっています（約6フレーム）。
- [07:48] 横顔のため口元が半分しか見えません。判定できません。
- [11:05] 「帰ろう。雨が強くなる前に。」は口の動きが先に終わり、語尾だけが残ります。
- [16:31] 画面外の声です。ずれは確認できません。

**まとめ：** 修正が必要なのは 02:14 と 11:05 の2箇所です。その他の台詞は口の動きと一致しています。`,
  },
  {
    film: 'Weeknight Kitchen',
    customId: 'ramen-steps-ja',
    prompt: '料理の手順を日本語で要約してください。各手順の開始時間を先頭に付けてください。',
    data: `00:42 昆布を水に浸し、20分おきます。
03:10 鶏手羽を加え、沸騰させずに弱火で煮ます。
09:25 醤油、みりん、生姜でたれを作ります。
14:02 煮卵の殻をむき、たれに漬けます。
18:40 麺を茹で、湯をよく切ります。
20:55 器にたれ、スープ、麺の順に入れ、ねぎをのせて完成です。`,
  },
  {
    film: 'Brewline cold brew, 15',
    customId: 'coldbrew-de-freigabe-v2',
    prompt:
      'Prüfe den Spot für die Freigabe in Deutschland: Sind alle Werbeaussagen durch eine lesbare Einblendung gedeckt, steht das Pfand auf der Dose, ist der Ton am Ende abgeschnitten? Antworte knapp, mit Zeitangaben.',
    data: `**Ergebnis: noch nicht freigeben.**

1. **Werbeaussage ohne Einblendung** (00:04): „Doppelt so viel Kaffee, halb so viel Zucker“ wird gesprochen, der Vergleichswert fehlt im Bild.
2. **Pfandlogo** (00:07): gut lesbar auf der Rückseite der Dose, etwa 1,2 Sekunden lang.
3. **Ton** (00:14): Der letzte Halbsatz klingt aus, er ist nicht abgeschnitten.

> Empfehlung: Einblendung ab 00:04 für mindestens drei Sekunden, Schrifthöhe wie im Endbild.`,
  },
  {
    film: 'Panel on grid',
    customId: 'podium-netzspeicher-kurzfassung',
    prompt:
      'Fasse die Podiumsdiskussion für unseren internen Rundbrief zusammen, höchstens 90 Wörter.',
    data: 'Auf dem Podium ging es um Batteriespeicher als eigenen Markt. Eine Vertreterin des Netzbetreibers rechnete vor, dass zwei Stunden Speicherdauer heute die meisten Engpässe abdecken, vier Stunden aber den Winterabend. Widerspruch kam aus der Industrie: Ohne feste Netzentgelte fehle die Grundlage für lange Laufzeiten. Einig waren sich alle darin, dass die Genehmigung länger dauert als der Bau. (ab 31:20)',
  },
  {
    film: 'Field interview',
    customId: 'huelga-ferris-resumen',
    prompt:
      'Resume la entrevista en español para la redacción. Incluye dos citas literales traducidas y el minuto de cada una.',
    data: `La representante sindical explica por qué las tripulaciones de los ferris mantienen la huelga por tercer día.

- «Nadie pide más de lo que se prometió.» (01:52)
- «Nos avisaron a las seis de la mañana, por mensaje de texto.» (03:37)

La empresa no aparece en el material; **falta su versión** antes de publicar.`,
  },
  {
    film: 'Laboratory safety',
    customId: 'seguridad-laboratorio-es-v1',
    prompt:
      'Escribe un cuestionario breve en español sobre este módulo: tres preguntas con su respuesta.',
    data: `1. **¿Qué guantes se usan con disolventes?** Los de nitrilo de más de 0,3 mm, según la tabla que se muestra en 04:10.
2. **¿A qué altura se deja la ventana de la vitrina?** Por debajo de la marca roja (07:25).
3. **¿Dónde se tira el vidrio roto?** En el contenedor rígido amarillo, nunca en la bolsa (12:48).`,
  },
  {
    film: 'U19 highlights',
    customId: 'u19-highlights-ko',
    prompt: '이 하이라이트 영상을 한국어로 세 문장으로 요약하고, 골 장면의 시간을 적어 주세요.',
    data: `이스트포트 U19가 왼쪽 측면을 집중적으로 공략하며 경기를 주도했습니다. 첫 골은 [00:41]에 코너킥에서 나온 헤더였고, 두 번째 골은 [02:17]에 빠른 역습으로 만들어졌습니다. 세이블 베이 U19도 [02:58]에 골대를 맞히며 끝까지 추격했습니다.`,
  },
  {
    film: 'Press conference',
    customId: 'flood-presser-ar',
    prompt: 'لخّص المؤتمر الصحفي بالعربية في أربع نقاط، مع ذكر توقيت كل نقطة.',
    data: `## ملخص المؤتمر الصحفي

1. **إغلاق الميناء** حتى يوم الاثنين بسبب ارتفاع منسوب المياه. [01:15]
2. **الحاجز صمد**، لكن شبكة الصرف لم تتحمل كمية الأمطار. [08:42]
3. ستُنشر نتائج الفحص **كاملة** خلال أسبوعين. [17:30]
4. رفضت مديرة الميناء تحديد قيمة الأضرار قبل انتهاء الفحص. [29:06]

لم يُذكر عدد المتضررين في التسجيل.`,
  },
]

export const languageEntries = told.map(({ film, customId, prompt, data }): Entry => {
  const recipe = fixedRecipe(customId, ask(prompt), data)
  return { seed: customId, recipe, film: filmNamed(film), customId }
})
