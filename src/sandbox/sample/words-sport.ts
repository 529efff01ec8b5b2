import type { Words } from './phrases.ts'

export const football: Words = {
  home: 'the home side',
  away: 'the visitors',
  team: '{home}|{away}',
  player:
    'Okafor|Lindqvist|Marchetti|Duarte|Haas|Sørby|Ben Amar|Castellan|Ivey|Novak|Adeyemi|Rourke',
  number: '4|6|7|8|9|10|11|14|17|19|23',
  zone: 'the left half-space|the right channel|the edge of the box|the near post|the far post|the centre circle|the penalty spot|the corner flag',
  strike:
    'a low drive|a curled finish|a first-time volley|a glancing header|a deflected shot|a chip over the keeper',
  outcome:
    'saved by the keeper at full stretch|just wide of the post|blocked by the last defender|into the net off the underside of the bar|over the bar from twelve metres|held at the second attempt',
  chance:
    '{Team} win the ball in midfield and {player} finds {player} around {zone}; {strike} follows, {outcome}.|{player} (no. {number}) receives between the lines, turns and tries {strike} from {zone}: {outcome}.|A long diagonal finds {player} near {zone}, whose cut-back is met with {strike}: {outcome}.|Quick one-two between {player} and {player} opens up the space around {zone}. {Strike} follows, {outcome}.',
  foul: '{player} catches {player} late near {zone} after the ball has gone.|{player} pulls the shirt of {player} to stop a counter-attack.|Shoulder challenge by {player}; the referee plays advantage, then returns to speak to him.|{player} goes in with a raised foot around {zone}.',
  setpiece:
    'In-swinging corner to {zone}, cleared by {player}.|Short corner worked back to {player}, whose cross is headed away.|Free kick from {zone}: {player} hits the wall.|Long throw by {player} flicked on towards {zone}.',
  crowd:
    'The away end sings through the stoppage.|A roar from the whole stand as the replay is shown.|Whistles from the home crowd towards the referee.|Applause for {player} as he leaves the pitch.|Near silence while the physio treats {player}.',
  speech:
    'He has to score from there.|What a ball that is from {player}.|They have been warned about that channel.|You will not see a cleaner tackle all season.|And the flag is up, late.|That is the third time they have gone down the left.',
  camera:
    'Main camera, wide, following the ball|Tight follow on {player}|Behind-the-goal replay at half speed|High behind view showing the defensive line|Reverse angle from the dugout side',
  shot: '{chance}|{setpiece}|{foul}',
  tag: 'counter-attack|pressing|aerial duel|set piece|substitution|offside|crowd|slow motion|kit: red|kit: white|technical area|injury',
  topic:
    'build-up under pressure|the duel on the left flank|the high defensive line|second balls in midfield|set-piece marking',
}

export const sports: Words = {
  athlete:
    'Lane 4|Lane 5|the leader|the defending champion|bib 118|bib 204|the rider in yellow|number 12',
  athlete2: 'Lane 6|the chaser|bib 231|the rider in green|number 31|the pacemaker',
  move: 'kicks from the back of the group|holds the inside line|moves out to pass|loses contact at the bell|closes a two-metre gap|looks over the shoulder',
  shot: '{Athlete} {move} while {athlete2} {move}.|Rail camera tracks {athlete} into the final bend; {athlete2} {move}.|Head-on view of the straight: {athlete} {move}.|Slow-motion replay of {athlete} crossing the line ahead of {athlete2}.|Steadicam follows {athlete} behind the blocks, shaking out the arms.',
  chance: '{shot}',
  claim: 'LANE 4  10.94|LAPS TO GO 1|PB|PHOTO FINISH|SESSION 3',
  speech:
    'Look at the cadence, nobody is matching that.|That is a season best by four tenths.|She has timed this to perfection.|They are all looking at each other.|It will be a photo finish.',
  graphic:
    'Start list|Lane times|World lead comparison|Lap counter 1 to go|Photo finish frame|Medal table',
  crowd:
    'The crowd rises for the bell lap.|Steady clapping in rhythm.|Flags along the back straight.',
  camera: 'Rail camera|Head-on|Cable camera, high|Handheld in the mixed zone|Finish-line camera',
  tag: 'sprint|start|finish line|replay|crowd|interview|graphic|celebration|disqualification|close-up',
  topic:
    'the pace of the first lap|the tactical middle section|the final bend|the reaction at the line',
}

export const inspection: Words = {
  thing: 'structure',
  spot: 'leading edge|upper flange|south face|joint 3|inspection hatch',
  defect:
    'leading-edge erosion|hairline crack|surface corrosion|spalling|paint delamination|missing fastener|lightning mark|water staining|vegetation growth|hot spot',
  size: 'about 4 cm|about 12 cm|roughly 30 cm|less than 1 cm|a band of some 60 cm',
  shot: '{Defect} on the {spot}, {size} long, visible in raking light.|The drone holds two metres from the {spot}; {defect} is visible, {size} across.|Slow vertical pass along the {spot} of the {thing}. No damage beyond existing staining.|{Defect} at the {spot}, already marked with yellow chalk from an earlier visit.|Motion blur for the first second, then a sharp view of the {spot}: {defect}, {size}.',
  action:
    'Monitor at the next scheduled flight.|Rope-access inspection within 30 days.|No action; record as baseline.|Re-fly with oblique light to confirm.|Repair before the winter season.',
  telemetry:
    'ALT 42.1 m  DIST 2.3 m|ALT 61.8 m  DIST 1.9 m|ALT 18.4 m  DIST 3.0 m|GIMBAL -32.0|ISO 200 1/800',
  tag: 'erosion|crack|corrosion|coating|fastener|overlay text|oblique light|out of focus|thermal|shadow',
  topic:
    'erosion of the coating|the state of the fasteners|earlier repairs|areas that the flight did not cover',
  speech:
    'Holding here.|Coming down two metres.|That is the mark from last year.|Battery at forty, turning back.',
  camera: 'Vertical pass|Orbit|Hover, zoomed|Transit between passes',
}
