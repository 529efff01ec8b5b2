import type { Article } from './article.ts'

export const cupTie: Article = {
  inShort:
    'Norrgate have the ball for two thirds of the match and Lindholm have the better chances, and the tie is settled by the one set piece that both sides had visibly practised. The decisive pass is easy to miss: it is played eleven seconds before the replay begins.',
  sections: [
    [
      'A first quarter of an hour without a shot',
      'Neither goalkeeper touches the ball with his hands until the fourteenth minute. Norrgate build up with three at the back, Lindholm let them, and most of the noise on the recording comes from the benches.',
      'What looks like caution is a plan. Lindholm leave the middle open and close the wings, so that every attack is led into the same ten metres in front of their area, where three players wait for it. The number 6 collects four loose balls there in as many minutes.',
      'They have been warned about that channel.',
    ],
    [
      'The duel on the left flank',
      'The match finds its first rhythm on the left, where the number 11 of Norrgate goes past his man twice and is brought down the third time. The free kick is wasted, but the full-back is booked and gives him two metres for the rest of the half.',
      'Both benches react within a minute. Lindholm bring a midfielder across to help, which opens the centre for the first time; Norrgate need another ten minutes to notice. The tactical camera, which shows the whole width of the pitch, is cut in only twice and is missed here.',
      'That is the third time they have gone down the left.',
    ],
    [
      'The goal against the run of play',
      'Lindholm score from their first corner. It is played short, comes back to the taker and is met at the near post by a player who had begun his run outside the picture.',
      'Three replays follow and all begin too late. The pass that makes the goal, with the outside of the foot and under pressure, is seen only in the live picture. The scorer points at the assistant coach and not at the crowd, which says enough about where the idea came from.',
      'You cannot mark what you have not seen.',
    ],
    [
      'Half-time, and a change of shape',
      'Norrgate return with four at the back and the number 8 a line further forward. Within five minutes they have as many touches in the area as in the whole of the first half.',
      'The director helps by staying wide. One can watch the press move up by ten metres and the Lindholm forwards drop off, first one and then the other, until a clearance finds nobody. From here on the match is played in one half, and for the first time the home end sings.',
    ],
    [
      'The long stoppage',
      'A clash of heads interrupts the match for almost five minutes. The stadium falls silent, both captains send their players to the touchline, and the pictures keep a decent distance.',
      'The player walks off and raises a hand. When play is resumed the pressure has gone, and it takes Norrgate several minutes to find it again. The fourth official shows seven additional minutes at the end, which the commentators call too few and which turns out to be exactly the time that was lost.',
      'Near silence now, and rightly so.',
    ],
    [
      'Equaliser from the second ball',
      'The equaliser is untidy and deserved. A cross is headed out, the second ball falls to the number 8 at the edge of the area, and his low shot goes through two pairs of legs.',
      'The flag stays down although a team-mate stands in the line of sight of the keeper. The reverse angle shows why: he takes a step aside as the shot is hit. It is checked for a little under a minute, during which the broadcast shows, without comment, the coach of Lindholm putting on his coat.',
      'He has to hit it first time, and he does.',
    ],
    [
      'Extra time on tired legs',
      'In extra time both teams stop building up. The ball is in the air for most of it, and the only clear chance, a header from six metres, goes over the bar because its taker arrives too early.',
      'Cramp decides more duels than skill. The number 4 of Lindholm plays the last twelve minutes with his socks around his ankles and wins every header. It is the sort of performance that does not appear in any statistic, and the camera operator at the halfway line has understood it.',
    ],
    [
      'The set piece that both had practised',
      'The winner comes from a corner that is almost a copy of the first goal: short, back to the taker, near post. This time it is Norrgate who play it, and it is Lindholm who are a step late.',
      'Whether it was copied on purpose is left open. The coach of Norrgate is seen showing two fingers before the corner is taken, and turns away before the ball crosses the line. The final whistle comes ninety seconds later, under a noise that the limiter of the recording cannot hold.',
      'And they have done it with their own move.',
    ],
  ],
  shots: [
    ['Main camera, wide', 'Lindholm close both wings at once; the middle lies open and empty.'],
    ['Tight follow', 'The outside-of-the-foot pass before the first goal, seen once and live.'],
    ['Reverse angle', 'A step aside clears the line of sight as the equaliser is hit.'],
    ['Bench camera', 'Two fingers of the coach, and his back as the ball goes in.'],
    ['High behind', 'The last corner from above, with three runs that cross at one point.'],
  ],
  questions: [
    'The replays of the first goal begin too late. Is there an isolated camera of the pass?',
    'The injury is shown twice in full. Does the house rule allow the second time?',
    'Shirt numbers 4 and 14 are hard to tell apart from the high camera; the report assumes 4.',
  ],
}
