import type { Article } from './article.ts'

export const sqlLesson: Article = {
  inShort:
    'The lesson teaches window functions with a single table of twelve rows and never leaves it, which is its great strength. Its one real gap is the default frame: the mistake it causes is shown, but the rule behind it comes eight minutes later.',
  sections: [
    [
      'What a window is',
      'The instructor states the goal in the first minute: to compute across rows without losing them. He then does it wrong, with GROUP BY, and lets the twelve rows collapse to three before he says anything about it.',
      'This is a good opening, because the learner has probably written that query herself. The table stays on the left of the screen for the whole lesson, always in the same order, so that one can look at the rows and not only at the result. The word "window" is introduced last, once there is something to call by it.',
      'Notice that the number of rows does not change.',
    ],
    [
      'PARTITION BY, drawn before it is typed',
      'Partitions are drawn by hand as three coloured boxes around the rows. Only then is the clause typed, and the boxes stay until the result has appeared inside them.',
      'A question is put on screen with twenty seconds to think: what happens if the column is unique? The time is short for beginners, and the answer, that every row is alone with itself, deserves more than the half-sentence it gets. The exercise sheet repeats the question, which makes up for it.',
      'Pause here and try it before I show you.',
    ],
    [
      'Order inside OVER',
      'The step from the example to the rule happens here, and it is the hardest passage of the lesson. With ORDER BY inside OVER a sum becomes a running sum, although nothing in the query says "running".',
      'The instructor changes one word and runs the query again, three times, without talking. It works better than an explanation would. What is missing is the sentence that order brings a frame with it; whoever asks why has to wait until the passage on frames.',
      'If you remember one thing from today, let it be this.',
    ],
    [
      'Three ways to number rows',
      'ROW_NUMBER, RANK and DENSE_RANK are run side by side on a tie, and the three results are left on screen long enough to be copied. The difference needs no commentary after that, and there is hardly any.',
      'The advice that follows is practical: to pick one row per group, use the first, and add a second column to the order so that the pick is the same tomorrow. That the database is free to choose among equals is said in passing. It is the source of a whole class of bugs and could have had a minute of its own.',
      'Say it aloud: ties share a place, and the next place is lost.',
    ],
    [
      'Running totals and their frames',
      'Frames are shown as a bracket that slides down the rows. ROWS counts rows, RANGE counts equals, and the same query is run with both on a day with two sales.',
      'Here, at last, the default is named: without a word about it, the frame ends with the current row and its equals. The instructor goes back to the query from the passage on order and finishes the sentence he had left open. Teachers might want to show this part first.',
    ],
    [
      'Looking back with LAG',
      'LAG is introduced as "the row above", which is exactly what the picture shows. The first row has nothing above it, and the resulting null is used to explain the third argument.',
      'The growth rate that is computed from it divides by zero on purpose in month four. The error message is read aloud, word by word, and fixed with NULLIF. For many learners this will be the most useful half minute of the lesson, since it shows how an error is read.',
      'Read the message. It is trying to help.',
    ],
    [
      'The mistake everybody makes with LAST_VALUE',
      'LAST_VALUE returns the current row, to the surprise of nearly everyone, and the instructor pretends to be surprised as well. He offers three explanations, of which two are wrong, and asks which one holds.',
      'The solution uses what was said about frames, so this is also the test of whether it was understood. A comment in the code, left over from rehearsal, gives the answer away for those who read ahead. It could be removed from the recording without touching the sound.',
      'This is the mistake I see in every code review.',
    ],
    [
      'When a plain GROUP BY is enough',
      'The lesson ends by taking the tool away again. Two of the four final exercises need no window at all, and the recap says so: if you do not need the rows, let them go.',
      'Three points are listed on the summary slide, and the second, named windows, had been mentioned only in an aside. The last picture is the first query of the lesson, corrected. Nothing is said while it runs.',
      'You do not win a prize for using a window.',
    ],
  ],
  shots: [
    ['Screen recording', 'Three coloured boxes around the rows, before the clause is typed.'],
    ['Picture in picture', 'One word is changed and the query run again, three times, in silence.'],
    ['Slide, full frame', 'ROW_NUMBER, RANK and DENSE_RANK beside each other on the same tie.'],
    ['Screen recording', 'A bracket slides down the rows and stops at two equal days.'],
    ['Talking head', 'The error of the division is read aloud, word by word.'],
  ],
  questions: [
    'The default frame is explained eight minutes after it is needed. Can the two parts be swapped?',
    'A comment in the code gives away the answer on LAST_VALUE. Blur it or leave it?',
    'Named windows are in the recap and not in the lesson. Was a part cut?',
  ],
}
