import type { Words } from './phrases.ts'
import type { Subject } from './film.ts'

/** Sentences for reports: what a film says, where a shot log says what it shows. */
export const prose: Partial<Record<Subject, Words>> = {
  football: {
    side: 'the left|the right|the middle',
    effect:
      'which leaves the centre-backs two against two|and the full-back is caught between two men|so that the second ball falls to midfield|and forces a hurried clearance',
    prose:
      '{Home} look for {side} first and only switch when {player} drops deep, {effect}.|{Away} sit with ten men behind the ball and wait for a loose touch; when it comes, {player} is the outlet.|The commentators return three times to the same point: {away} lose their shape after every corner.|{Player} is booked for a foul that stops a break, and plays the rest of the half a metre further off his man.|The first change comes early: {player} replaces {player}, and the press moves up by ten metres.|For a quarter of an hour the match is played in {zone}, with neither keeper touching the ball.|{Home} have the ball, {away} have the chances.|A long stoppage for treatment cools the game; the restart belongs to {team}.|From {side}, {player} delivers again and again, {effect}.',
  },
  keynote: {
    chapter:
      '{Speaker} introduces {topic} with one slide and no animation.|{Speaker} explains {topic} and takes two questions.|A live demo of {topic}, followed by numbers.|A customer and {speaker} talk about {topic}.',
    figure:
      'a third|forty percent|from eleven seconds to two|by an order of magnitude|less than the audience expects',
    caveat:
      'on one workload only, as the small print says|for customers who have already migrated|measured over six weeks, not one day|and the baseline is shown beside it|with two regions left out',
    prose:
      '{Speaker} opens with a failure rather than a feature: the March outage, minute by minute.|The claim is that cost per query falls by {figure}, {caveat}.|On {topic} the tone changes; there is no slide, only a terminal.|{Speaker} asks for a show of hands, and most of the room has run into the same problem.|A customer describes the move in one sentence: nothing broke, and that was the surprise.|The demo stalls for eleven seconds, {speaker} lets the silence stand, then it completes.|Latency drops by {figure}, {caveat}.|The roadmap names a quarter, not a date, and {speaker} says why.|What is missing is a word on pricing, and the first question from the floor asks for it.|{Speaker} contrasts two designs: one central scheduler, or many that disagree for a moment.|The format is open from today, and the repository is shown being made public.|Asked about lock-in, {speaker} answers with an export command instead of a promise.',
    speech:
      'We turned it off for a week and nobody noticed. That was the point.|I will show you the graph I did not want to show you.|Let me be precise about what is shipping today.|It took us eleven attempts.|If it needs a runbook, it is not finished.|You should not have to know where the data lives.|That number is the median, and I will come to the tail.|We measured first, and then we argued.|Everything you see is running in one region.|Thank you, that is exactly the right question.|Nobody was paged. I checked twice.|We asked forty teams, and thirty-one gave the same answer.|This is the part that did not work last year.|Please do try this at home.|The honest answer is: not before spring.|So what did we change? Very little, as it turns out.',
  },
  news: {
    chapter:
      'A report on {story}, with an interview at {place}.|{Person} answers questions on {story}.|The studio sums up {story} before the next item.',
    prose:
      'The bulletin leads with {story}; the report is built around one interview at {place}.|{Person} speaks for under a minute and is the only voice with a name on screen.|The central sentence comes late: no date has been set.|Two versions of the same event stand side by side, and the report does not decide between them.|The pictures are older than the text suggests; a caption says ARCHIVE, briefly.|A question about cost is asked twice and answered once, with a range.|Residents at {place} describe the night in nearly the same words.|The link back to the studio hints at a follow-up on {story}.|Figures are read aloud but never shown.',
  },
  wildlife: {
    prose:
      'The sequence follows one tide, from the first ripple to the last bare channel.|The {animal} is introduced by its sound, well before it is seen.|A quiet passage without narration lets {habitat} carry the scene.|The narrator explains the timing: every animal here has the same four hours.|Two behaviours are cut together that were plainly filmed on different days; the light changes from {light}.|The {animal} {doing}, and the music waits for it.|Failure is shown as often as success, which is rare and welcome.|The chapter closes on {habitat} in {light}, a mirror of its first picture.|A time-lapse of about six hours takes twelve seconds.',
  },
  lesson: {
    chapter:
      'Introduces {topic} with a small example.|Explains {topic} on {visual}, then asks to pause and try.|Works through {topic} step by step and names the usual mistake.',
    prose:
      'The lesson states its goal in the first minute and returns to it at the end.|{Topic} is introduced with a wrong answer, which is then taken apart.|Each new term is said, written and used within half a minute.|The exercise gives twenty seconds to think, which is short for beginners.|{Visual} stays on screen long enough to copy.|The step from the example to the rule is the hardest passage and has no visual.|A common mistake is shown on purpose and named.|The recap lists three points, of which the second was not covered before.',
    visual: 'the comparison table|the worked example|the diagram|the checklist',
  },
  cooking: {
    chapter:
      '{Who} takes on {topic}, with close-ups of every step.|All about {topic}, waiting times cut.',
    prose:
      'The episode is told backwards: first the finished {dish}, then how it came about.|{Who} explains why the heat stays low, and the close-up proves it.|Amounts are given in spoons, and once in handfuls.|Waiting times are cut, but each is named aloud.|{Who} corrects a mistake on camera and leaves it in.|The knife work is shown twice, the second time slowly.|Two substitutes are offered for readers who cannot find {ingredient}.|The plating takes less than a minute and is the calmest passage.',
  },
}
