import type { Words } from './phrases.ts'

export const ads: Words = {
  brand: 'the brand',
  goods: 'product',
  place:
    'a rooftop at sunset|a commuter train|a bright kitchen|a design studio|a coastal road|a crowded market',
  shot: 'A woman in a denim jacket reaches for the {goods} in {place}.|Macro of condensation on the {goods}, label facing camera.|Friends laugh in {place}; the {goods} is passed from hand to hand.|The {goods} rotates on a seamless background, logo sharp.|Lifestyle wide of {place}; the {brand} sign is soft in the background.|End card: {brand} wordmark on a plain field, tagline beneath.',
  claim:
    'Twice the energy|Ready when you are|0 g sugar|Up to 540 km of range|Claims settled in 24 hours|Rated number one for service|Now in recyclable packaging',
  legal:
    'Terms apply. See website.|Range under WLTP. Actual range varies.|Drink responsibly. Contains caffeine.|Professional driver on a closed road.|Subject to status. 18+.',
  speech:
    'Mornings do not wait.|Made for the long way home.|You have read the small print. So have we.|One can. That is the plan.|{brand}. Go further.',
  camera:
    'Macro, shallow focus|Handheld, lively|Locked-off table-top|Crane down|Slow motion close-up',
  tag: 'logo|pack shot|lifestyle|super|end card|voice-over|music bed|talent|food|outdoor',
  topic: 'the opening hook|product demonstration|emotional turn|call to action',
}

export const product: Words = {
  goods: 'product',
  surface: 'oak worktop|white cyclorama|brushed concrete|linen cloth|mossy rock',
  shot: 'The {goods} stands on {surface}; a hand enters from the right and turns it.|Slow 360 of the {goods} on {surface}, highlights rolling over the edge.|Rack focus from the edge to the logo of the {goods}.|The {goods} in use, soft window light from the left.|Top-down of the {goods} and accessories laid out on {surface}.',
  speech: 'Made to last.|Feel that weight.|Pours where you look.',
  camera: 'Turntable|Slider left to right|Macro|Top-down|Handheld, in use',
  tag: '{goods}|studio|close-up|hands|turntable|natural light|logo|texture|loop point|copy space',
  claim: 'Waterproof zip|Recycled canvas|Holds 0.9 litres|Grip on wet rock',
  topic: 'materials|handling|scale in the hand|colour accuracy',
}

export const news: Words = {
  place:
    'the harbour office|Quay Street|the ferry terminal|the town hall steps|the flooded underpass|the newsroom',
  person:
    'the harbour master|a union representative|the mayor|a stranded passenger|the reporter|an engineer of the water board',
  story:
    'flood barriers at the harbour|the ferry crews’ strike|the new tariff for night freight|the reopening of the old fish market|storm damage along the coast road|the council vote on the tram line',
  shot: '{Person} speaks to camera at {place}.|General views of {place}, police tape in the foreground.|Cutaway of reporters taking notes while {person} answers.|Archive footage of {place}, 4:3, soft and slightly green.|Studio: the presenter introduces a report on {story}.|Graphic: map of {place} with affected streets in red.',
  speech:
    'We were told at six this morning, by text message.|The barrier held. The drains did not.|Nobody is asking for more than was promised.|We will publish the inspection in full.|I have worked this quay for thirty years.',
  caption:
    'FLOOD: HARBOUR CLOSED UNTIL MONDAY|FERRY STRIKE ENTERS THIRD DAY|HARBOUR MASTER, PORT AUTHORITY|LIVE: TOWN HALL|ARCHIVE',
  camera: 'Studio, single|Interview, medium close-up|General view|Cutaway|Piece to camera',
  tag: 'interview|studio|general view|archive|press conference|flood|strike|graphic|vox pop|piece to camera',
  topic:
    'flood barriers at the harbour|the ferry crews’ strike|the new tariff for night freight|the reopening of the old fish market|storm damage along the coast road|the vote on the tram line|the weather for the week',
}

export const lesson: Words = {
  topic:
    'what a window is|PARTITION BY|ORDER BY inside OVER|ROW_NUMBER, RANK and DENSE_RANK|running totals with frames|LAG and LEAD|a common mistake with LAST_VALUE|named windows|when a plain GROUP BY is enough|the exercise',
  visual:
    'the slide with the sales table|the query editor|the result grid|a drawn frame moving down the rows|the summary slide',
  shot: 'The instructor explains {topic} over {visual}.|Screen recording: {visual}, the cursor underlines each step of {topic}.|Instructor on camera, recap of {topic} in one sentence.|Worked example on {topic}; the answer is revealed on {visual}.|Pause-and-try prompt about {topic} is shown on {visual}.',
  speech:
    'Pause here and try it before I show you.|If you remember one thing from today, let it be this.|Notice that the number of rows does not change.|This is the mistake I see in every code review.|Say it aloud: one label, one container.',
  question:
    'What changes when you leave out the ORDER BY?|Which of the two results is correct, and why?|What would you do first?|Where does the default frame end?',
  camera: 'Screen recording|Talking head|Slide, full frame|Picture in picture',
  tag: 'definition|example|exercise|recap|screen recording|slide|common mistake|quiz',
  claim:
    'You can explain {topic}|You can spot an error in {topic}|You can apply {topic} to new data',
}

export const keynote: Words = {
  speaker:
    'the CTO|the product lead|a guest from the grid operator|the moderator|a staff engineer|the host',
  topic:
    'scheduling jobs close to the data|an open format for traces|the roadmap for next spring|cost per query, measured|lessons from the March outage|batteries as a market of their own|a live migration|queues that explain themselves|what the on-call team sees|permissions without tickets|questions from the floor',
  shot: '{Speaker} walks to the front of the stage while talking about {topic}.|Slide on {topic}, three numbers, one in bold.|Live demo of {topic}; the audience camera shows phones in the air.|{Speaker} answers a question on {topic} from the second row.|Wide of the hall, {speaker} small on stage, slide about {topic} above.',
  speech:
    'We turned it off for a week and nobody noticed. That was the point.|I will show you the graph I did not want to show you.|Let me be precise about what is shipping today.|It took us eleven attempts.|If it needs a runbook, it is not finished.',
  slide:
    'p99: 840 ms → 96 ms|Agenda|Thank you|1 format, 4 vendors, 0 adapters|What we got wrong|Available today',
  crowd:
    'Warm applause.|Laughter.|Scattered applause, then silence.|Sustained applause, people standing at the back.',
  camera: 'Wide, hall|Medium on speaker|Slide, full frame|Audience reaction|Demo screen',
  tag: 'announcement|demo|Q&A|applause|slide|roadmap|joke|customer story|metrics',
}

export const ugc: Words = {
  place: 'a car park at night|a bedroom|a skate park|a school corridor|a festival field|a kitchen',
  shot: 'A young adult films themselves in {place} and talks fast to camera.|Shaky handheld of {place}; two people push each other and laugh.|Dance routine in {place}, lip-synced to a chart song.|Text overlay over {place}; a voice reads it aloud.|Someone lights a firework in {place}; the camera jolts away.',
  reason:
    'A firework is held in the hand and lit near other people.|Mild insult in the spoken text, not aimed at a protected group.|An alcohol brand is visible on the table.|A house number and a number plate can be read.|Play-fighting between friends; both laugh, no injury.|Chart music is audible for more than 15 seconds.',
  speech:
    'Wait for it, wait for it.|Bro, do not post this.|Okay so nobody asked, but here we go.|Link in my bio.',
  camera: 'Front camera, arm’s length|Handheld, shaky|Phone on a table|Screen capture',
  tag: 'dance|prank|fireworks|overlay text|music|night|friends|vlog|number plate|alcohol',
  topic: 'the stunt|the crowd around it|what is said|what is written on screen',
  claim: 'not sponsored|use my code',
}
