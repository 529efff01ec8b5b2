import type { Article } from './article.ts'

export const keynote: Article = {
  inShort:
    'The keynote spends more time on one bad day in March than on any product, and every announcement that follows is presented as an answer to it. Three things ship today, two are promised for spring, and pricing is not mentioned until a member of the audience asks.',
  sections: [
    [
      'The March outage, minute by minute',
      'The CTO opens without music or slides and reads the incident log aloud: first alert at twelve past six, a wrong diagnosis eight minutes later, a second one before seven. The hall, which had been filling noisily, goes quiet within a minute.',
      'A graph of queue depth appears only after the log has been read to its end, and it is left on screen for almost two minutes. The point is made plainly: nothing was overloaded. Jobs were waiting for a lock that had been released on paper and not in fact, and no dashboard showed the difference.',
      'I will show you the graph I did not want to show you.',
    ],
    [
      'Queues that explain themselves',
      'The first announcement follows directly from the outage. Every job now carries the reason it is waiting, as a sentence a person can read, and the sentence is computed by the scheduler itself rather than guessed by a monitoring tool.',
      'The demonstration is short and slightly clumsy: the wrong terminal is on the projector for a moment, which gets a laugh. Then a job is started against a full pool and its reason changes three times in twenty seconds, from "no capacity" to "waiting for disk" to "next in line". It is the first applause of the morning.',
      'If it needs a runbook, it is not finished.',
    ],
    [
      'Jobs that move to the data',
      'A staff engineer takes over and argues for moving computation instead of files. The design is drawn by hand on a tablet, and drawn wrong at first; the correction, made aloud, explains the idea better than the finished drawing.',
      'Two objections are raised and answered before anyone can ask. Small jobs do not gain, and the scheduler leaves them where they are. And a region that holds popular data could be overrun, which is why a job may refuse to move. The figure given for the median saving is a third, over six weeks, with two regions left out.',
      'Let me be precise about what is shipping today.',
    ],
    [
      'What the on-call team sees',
      'The least polished passage is also the most convincing. A recording of a real page, from the sound of the phone to the closing of the incident, is played at four times its speed with the engineer commenting on her own mistakes.',
      'She scrolls past the new summary twice before reading it, and says so. The change it led to, putting the summary above the graphs, is announced as if it were a footnote. Several people near the camera photograph that slide and none of the later ones.',
      'Nobody was paged. I checked twice.',
    ],
    [
      'A migration told by a customer',
      'A guest from a grid operator describes moving forty thousand nightly jobs in one weekend. He brings a list of what went wrong: three time zones, one certificate, and a spreadsheet that turned out to be a production system.',
      'The moderator tries twice to lead him to a figure for money saved, and he declines both times. What he offers instead is a number he can defend: the morning report is ready at five instead of at seven, on every day since August. The exchange is friendly, and it is the only unscripted conversation of the session.',
      'We turned it off for a week and nobody noticed. That was the point.',
    ],
    [
      'An open format for traces',
      'The repository is made public on stage, by clicking the button with the projector running. Four vendors are named as readers of the format; two of them have people in the hall, who are asked to stand up.',
      'Asked from the floor whether this is a way of tying customers in, the product lead shows an export command and runs it. The answer takes eleven seconds to complete, and nobody speaks while it does. The license is read out in full, since it has only one paragraph.',
      'It took us eleven attempts.',
    ],
    [
      'The roadmap, with its dates crossed out',
      'The roadmap names quarters and not days. Permissions without tickets come first, then batteries as a resource that can be scheduled like any other, which is explained with more enthusiasm than detail.',
      'One item of last year is shown again, struck through, with the reason it was abandoned beside it. The CTO calls this the most expensive line on the slide. It would have been easy to leave it out, and the applause suggests that the audience knows that.',
      'The honest answer is: not before spring.',
    ],
    [
      'Questions from the floor',
      'Five questions are taken. The first is about price, and the reply is a promise to publish a table by the end of the month. The others concern limits, the retention of traces, and whether the new scheduler can be turned off.',
      'It can, per project, and the setting is shown. The last question comes from a student, who asks what they would build differently if they began again. The staff engineer thinks for a while and says that they would have written the explanation first and the queue second. The session ends there, four minutes early.',
      'Thank you, that is exactly the right question.',
    ],
  ],
  shots: [
    ['Medium on speaker', 'The CTO puts the printed incident log down on the lectern, face up.'],
    ['Demo screen', 'A job whose reason for waiting changes three times in twenty seconds.'],
    ['Slide, full frame', 'The hand-drawn scheduler, with the first attempt crossed out.'],
    ['Audience reaction', 'Two rows hold up their phones at the slide with the new summary.'],
    ['Wide, hall', 'People of two vendors stand up, some way apart, and are applauded.'],
  ],
  questions: [
    'The saving of a third leaves out two regions. Which ones, and why?',
    'The guest is introduced by company and not by name. Do we have his consent to be quoted?',
    'The recording of the page shows a ticket number for about a second. Should it be blurred?',
  ],
}
