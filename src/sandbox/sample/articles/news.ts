import type { Article } from './article.ts'

export const bulletin: Article = {
  inShort:
    'This bulletin of 1998 gives half of its time to flood barriers that nobody in it has seen closed. The report at the harbour is careful and well filmed; the item on the tram line relies on a single voice and should not be reused without its counterpart.',
  sections: [
    [
      'Headlines over the wrong picture',
      'The opening headlines run four seconds ahead of their pictures. The harbour is announced over the tram, the tram over the fish market, and the presenter reaches the weather before the sequence has caught up.',
      'It was evidently noticed: the second set of headlines, at the end, is in step. On the tape the fault is useful, since it proves that this is the broadcast and not a later edit. The title music begins half a tone low and settles within a second, as such machines did.',
      'Good evening. The harbour stays closed tonight.',
    ],
    [
      'The barrier held, the drains did not',
      'The main report is built around one sentence of an engineer of the water board, who says that the barrier held and the drains did not. Everything before it leads there and everything after it is commentary.',
      'Three places are shown, and each has its own sound: pumps at the underpass, wind at the quay, and in the town hall a clock. Residents describe the same night in nearly the same words. The reporter lets this stand instead of choosing the best version, which makes it more credible.',
      'The barrier held. The drains did not.',
    ],
    [
      'A strike in its third day',
      'The ferry crews appear in front of a brazier and the company appears behind a desk. The report gives both exactly forty seconds and cuts from one to the other on the same word.',
      'The figure in dispute is read aloud twice and never shown, which is a pity, because the two sides mean different things by it. A stranded passenger has the last word. He has been asked about the strike and answers about the coffee, and the pause after it is left in.',
      'Nobody is asking for more than was promised.',
    ],
    [
      'The tariff that nobody will explain',
      'On night freight the newsroom had no pictures, and says so. A map with three arrows stands in for four minutes of negotiation, and a correspondent by telephone fills in what the arrows leave out.',
      'The line is poor and the caption with her name appears only at the end. Two numbers contradict each other: a rise by a tenth in the introduction, by a fifth in the call. The second is the right one, if the agency report of the same evening can be trusted.',
    ],
    [
      'The fish market, with its smell',
      'The item on the old fish market is the shortest and the best written. It says what the building was, what it is to become, and who will no longer be able to afford it, in under ninety seconds.',
      'The camera begins on the ceiling and comes down slowly, so that one sees ironwork, then shutters, then people. A woman who had a stall there for thirty years is asked whether she will come back. She says that she will come and look, and the report ends on her not looking.',
      'I will come and look. Looking is free.',
    ],
    [
      'One voice on the tram line',
      'The council votes on the tram tomorrow, and the bulletin has only heard its supporters. The mayor answers three questions in the open air and is asked none of them twice.',
      'A counter-statement is promised for the late edition, which is not on this tape. Anyone who reuses the passage should say so. The street that would lose its trees is shown from both ends and in good light, which is more than the commentary does for it.',
      'We will publish the inspection in full.',
    ],
    [
      'Archive inside the archive',
      'For eleven seconds the bulletin quotes older film: the flood of 1962, in black and white, marked ARCHIVE in the corner. It is the only material that does not belong to the station.',
      'The mark disappears one second before the pictures do. Whoever licenses this tape has to clear that second too. A port authority is named as the source in the closing credits, in a type that is hardly legible after the transfer.',
    ],
    [
      'Weather, and a hand-over',
      'The forecast is the only item without a cut. High water is given for the night in two places, correctly to the minute as far as the tables of that year can tell, and repeated for those who write it down.',
      'The presenter closes with the telephone number of the flood office, twice, and slowly. Then the studio lights go down a moment before the music, and for as long as a breath one sees two people laughing about something that was not broadcast.',
      'If you live on Quay Street, take the car up the hill tonight.',
    ],
  ],
  shots: [
    [
      'Studio, single',
      'The presenter reads the flood number slowly while a hand moves the caption.',
    ],
    ['General view', 'Pumps at the underpass in the rain, with the depth gauge in the foreground.'],
    [
      'Interview, medium close-up',
      'The engineer of the water board, before and after her sentence.',
    ],
    ['Archive, 4:3', 'The flood of 1962; the mark in the corner ends one second too early.'],
    ['Cutaway', 'Ironwork of the fish market, shutters, and then the people below.'],
  ],
  questions: [
    'Is the late edition of that evening preserved? The tram item is one-sided without it.',
    'The rise of the tariff is given as a tenth and as a fifth. Which one was corrected on air?',
    'The last second of the archive film carries no mark. Has it been cleared?',
  ],
}
