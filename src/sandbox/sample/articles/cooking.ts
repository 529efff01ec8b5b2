import type { Article } from './article.ts'

export const ramen: Article = {
  inShort:
    'The episode makes one bowl of shoyu ramen on a weeknight and is honest about what that costs: two hours, three pots and a good deal of waiting, all of it named. The broth and the egg are taught well; the noodles are opened from a packet, which is said too quietly.',
  sections: [
    [
      'The bowl, finished',
      'The first minute shows the end: a bowl in side light, steam, a spoon that goes in and comes out clear. Then the kitchen is seen as it really is, small and already full.',
      'Starting with the result is common; staying with it for a whole minute is not. One learns to look at the surface, where fat should stand in small coins and not in one sheet. The presenter comes back to those coins three times later, each time as the measure of whether something has gone right.',
      'That is the sound you are waiting for.',
    ],
    [
      'Kombu in cold water',
      'A piece of kombu goes into cold water and is left alone. The clock on the wall is filmed at the beginning and at the end of the twenty minutes, so that nobody has to believe the cut.',
      'Why cold, is explained with a second pot in which the kombu boils. Both are tasted on camera, and the face says it before the word does: bitter. It is a small experiment, and it replaces a paragraph of any cookbook.',
      'Do not let it boil, or it goes bitter.',
    ],
    [
      'Wings, skimmed and not stirred',
      'Chicken wings go in, the heat comes up once, and then for forty minutes hardly anything moves. The close-up on the rim shows the difference between a simmer and a boil better than a thermometer could.',
      'The presenter skims with a spoon and a glass of water, and explains the glass. When the broth clouds for a moment, because the camera assistant has turned up the gas for a better picture, it is left in and corrected. That mistake teaches more than the perfect take would have.',
      'If you can smell it, it is nearly done.',
    ],
    [
      'The seasoning in its own pan',
      'Soy, mirin, ginger and garlic are reduced by a third in a small pan. Amounts are given in spoons, and for the ginger in thumbs, with a thumb held beside it.',
      'The important point is made here: the broth itself is never salted. Two bowls are mixed with different amounts of the reduction, and the darker one is not the better. Whoever has no mirin is offered two substitutes, one of which the presenter clearly dislikes.',
      'Salt goes into the bowl, never into the pot.',
    ],
    [
      'Six and a half minutes',
      'The eggs are started in boiling water and timed aloud. They go straight into ice, are cracked all over with a teaspoon and peeled under water, one of them badly.',
      'The cut is made with a thread and shown in profile: white set, a rim of the yolk set, the middle like honey. A row of eggs at six, six and a half and seven minutes stands beside it. The badly peeled one is eaten on camera, for which the episode deserves some credit.',
    ],
    [
      'Noodles from a packet',
      'Fresh noodles are cooked for ninety seconds in plenty of water and drained with more care than they are usually given. That they come from a shop is mentioned once, with the back to the camera.',
      'Making them is promised for another episode. The reason given, that flour matters more than skill, is a good one and deserved to be said to the audience. The shaking of the sieve, eight times and no less, is the one piece of showmanship of the evening.',
      'Eight times. Count with me.',
    ],
    [
      'Building the bowl',
      'Everything comes together in under a minute: warm bowl, seasoning, broth, noodles folded once, egg, onions. After all the waiting the speed is a pleasure, and the camera keeps out of the way.',
      'The order matters and is repeated in a caption. One hears the noodles settle. For a moment the hands stop, because there is nothing left to do, and this pause is the calmest picture of the episode.',
      'Keep some back for the end.',
    ],
    [
      'Eating, and what to do tomorrow',
      'The presenter eats standing up, as one does, and says nothing for some time. Then come the practical things: the broth keeps three days, the seasoning three weeks, the egg until tomorrow.',
      'A last shot counts the washing-up, eleven pieces, which is as honest as a cooking show has ever been. The recipe appears in full for eight seconds; to read it, one has to pause.',
      'It is better on the second day, if there is one.',
    ],
  ],
  shots: [
    ['Beauty shot, slow turn', 'Fat in small coins on the surface, steam lit from the side.'],
    ['Close-up', 'The rim of the stockpot at a bare simmer, then for a moment at a boil.'],
    ['Overhead', 'Three eggs cut with a thread: six, six and a half and seven minutes.'],
    ['Handheld over the shoulder', 'The sieve is shaken eight times, counted aloud.'],
    ['Locked off', 'Eleven pieces of washing-up, and the light going out.'],
  ],
  questions: [
    'That the noodles are bought is said with the back to the camera. Add a caption?',
    'The recipe is legible for eight seconds only. Is there a page we can link to?',
    'The substitute for mirin is named by brand. Does that need a label?',
  ],
}
