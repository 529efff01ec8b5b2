import type { Words } from './phrases.ts'

export const trailer: Words = {
  lead: 'the lead',
  other: 'the rival',
  film: 'the film',
  place:
    'a salt flat at dusk|a flooded archive|the lighthouse stairs|a night ferry|an empty ballroom|a kitchen lit by one lamp|a cliff road in fog|a burning jetty',
  does: 'runs towards camera|turns a key that does not fit|reads a letter and folds it twice|watches a door from across the room|drags a trunk through shallow water|puts out a candle with two fingers',
  shot: '{Lead} {does} in {place}.|Wide: {place}, a small figure in the lower third.|Close on hands as {lead} {does}.|{Other} {does}; cut on the movement to {place}.|Rapid montage: {place}, {place}, a slammed door, black.|Slow push in on {lead} in {place}; the sound drops out.',
  card: 'THIS WINTER|FROM THE PRODUCERS OF GLASS COAST|SOME DOORS STAY OPEN|ONLY IN CINEMAS|HE NEVER LEFT THE ISLAND',
  cue: 'Low drone with heartbeat pulse|Solo piano, two notes repeating|Full strings with choir, rising|Hard stop to silence|Reversed cymbal into percussion hits',
  mood: 'dread|wonder|grief|urgency|tenderness|menace|release',
  speech:
    'You said the water would not come this far.|Tell me what you saw.|There is no one else on this island.|I counted them. All of them.|Do not open it until I am gone.',
  camera: 'Slow push in|Static wide|Handheld, close|Drone pull-back|Whip pan|Dolly left to right',
  tag: 'night|water|fire|chase|letter|title card|montage|silhouette|close-up|exterior|interior',
  topic: 'the secret in the lighthouse|the flood|the broken promise|the chase on the cliff road',
}

export const wildlife: Words = {
  animal:
    'grey heron|avocet|otter|redshank|harbour seal|marsh harrier|curlew|mudskipper|osprey|shore crab',
  habitat:
    'the tidal mudflat|the reed bed|a shingle bank|the river mouth|a saltmarsh creek|open water off the bar',
  doing:
    'probes the mud for worms|hunts along the edge|preens on a post|feeds its young|surfaces with a flatfish|drives off a rival|rests between tides|takes off against the wind',
  light:
    'flat overcast light|low sun from the left|backlight through mist|blue hour|hard midday sun',
  shot: 'The {animal} {doing} at {habitat} in {light}.|Long-lens close view: the {animal} {doing}.|Two {animal}s at {habitat}; one {doing} while the other keeps watch.|Aerial over {habitat} in {light}, the channels drawing a tree shape.|Macro: water draining from ripples in the mud, {light}.|Slow motion, about 240 fps: the {animal} {doing}.',
  speech:
    'Twice a day the sea gives this land back.|Everything here lives by one clock, the tide.|A single square metre may hold ten thousand snails.|She has three chicks, and four hours of mud.',
  sound: 'wind and distant curlew|running water|wingbeats|narration over music|near silence',
  camera:
    'Long lens, locked off|Gimbal, low and slow|Drone, straight down|Macro on slider|Hide camera, fixed',
  tag: 'bird|mammal|feeding|flight|aerial|macro|slow motion|tide|dawn|mist|behaviour|establishing shot',
  topic:
    'the first ebb|the nursery in the reeds|hunters of the channel|the spring tide|the night shift',
}

export const cooking: Words = {
  dish: 'the dish',
  who: 'the host|the host|the guest cook',
  ingredient:
    'dried kombu|white miso|spring onions|soft-boiled eggs|chicken wings|ginger|garlic|soy sauce|mirin|toasted sesame|chilli oil|fresh noodles',
  doing:
    'slices {ingredient} on the bias|blooms {ingredient} in hot oil|skims the foam|whisks {ingredient} into the tare|scores the flesh in a grid|tastes and adds {ingredient}|lifts {ingredient} out with a spider',
  shot: 'Overhead of the board as {who} {doing}.|Close-up of the pan: {ingredient} sizzling, edges going brown.|{Who} {doing} and talks to camera.|Steam rises from the pot as {who} {doing}.|Beauty shot of {dish}, steam side-lit, slow turn.',
  step: 'Rinse {ingredient} and soak for 20 minutes.|Simmer gently, never at a boil, for 40 minutes.|Char {ingredient} until black in spots.|Whisk {ingredient} with {ingredient} until smooth.|Rest, covered, for ten minutes.|Plate, then finish with {ingredient}.',
  speech:
    'Do not let it boil, or it goes cloudy.|If you can smell it, it is nearly done.|You want the edges almost burnt.|Keep some back for the end.|That is the sound you are waiting for.',
  camera:
    'Overhead|Close-up, shallow focus|Medium two-shot|Beauty shot, slow turn|Handheld over the shoulder',
  tag: 'knife work|simmer|frying|plating|ingredient close-up|talking to camera|steam|overhead|tasting',
  topic: 'building the broth|the tare|toppings|noodles and timing|plating',
}

export const dialogue: Words = {
  speaker:
    'speaker A|speaker B|narrator (off screen)|the woman at the window|the man with the umbrella',
  speech:
    'I thought you had already left.|We can still catch the last train.|No, listen. It was never about the money.|Say it once more, slowly.|もう一度だけ、聞いてくれ。|帰ろう。雨が強くなる前に。|それは約束と違う。',
  mouth:
    'Lips open and close in time with every word.|Mouth stays closed under the first three words, then catches up.|Lip movement ends about eight frames before the audio.|Speaker is in profile; the far corner of the mouth is hidden.|Mouth shapes follow the original language, not the dub.|Speaker faces away; nothing to judge.',
  shot: 'Two-shot at the window; {speaker} speaks while the other listens.|Close-up of {speaker}. {mouth}|Over-the-shoulder on {speaker}, rain on the glass behind.|Insert of hands on the table; the line continues off screen.',
  defect: 'flicker|sync drift|audio dropout|banding|warped hand|frame duplication|clipped peak',
  camera: 'Two-shot, static|Close-up|Over the shoulder|Insert',
  tag: 'dub|sync|close-up|off-screen voice|profile|two-shot|room tone',
  topic: 'the opening exchange|the revelation|the reconciliation',
}
