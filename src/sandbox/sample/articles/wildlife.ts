import type { Article } from './article.ts'

export const wildlife: Article = {
  inShort:
    'The episode follows one spring tide from its first ripple to the last bare channel, and lets the water decide who is on screen. Its strongest sequence, the night on the mud, has hardly any narration; its weakest explains the same timing twice.',
  sections: [
    [
      'The water comes in',
      'The film begins with sound: a hiss over the flats, well before anything moves. Then a line of foam no higher than a hand crosses the frame from the left, and the first of many animals turns to meet it.',
      'A time-lapse of six hours takes twelve seconds here, and is then not used again for half the episode. That restraint pays off later. The only figure of the opening is the height of the tide, which the narrator gives once and the pictures repeat: a post that stands free, a post that is half covered, a gull where the post was.',
      'Every six hours, the land here changes its mind.',
    ],
    [
      'The nursery in the reeds',
      'Young bass no longer than a fingernail move up with the flood into the reeds. The camera goes in with them at the height of the water, and the stems close behind it like a door.',
      'Two behaviours are joined that were plainly filmed on different days; the light turns from low sun to overcast between one fin stroke and the next. It is a small thing in a passage that otherwise earns its calm. A heron that was only a pair of legs at first is revealed in full when it strikes, and it misses.',
      'For one tide, the safest place is the shallowest.',
    ],
    [
      'Hunters of the channel',
      'When the flood slackens the seals arrive. They are heard breathing before they are seen, and the first clear view of one lasts under three seconds, from above, as a shadow longer than a boat.',
      'The hunt is told in failures. Of five attempts that are shown, four come to nothing, and the edit gives each of them its full length. The fifth is over before the narrator has finished a sentence about it. Underwater visibility was evidently poor, and instead of hiding this the film uses it: prey and hunter meet at the edge of what can be seen.',
      'Four times out of five, the channel keeps what it has.',
    ],
    [
      'The turn of the tide',
      'For eleven minutes nothing flows in either direction. The episode has the patience to stay there, with oystercatchers asleep on one leg and a single crab walking through its own reflection.',
      'This is where the music stops for the first time. A plane crosses, audibly, and has been left in. The narrator uses the pause to explain why the two tides of a day are not alike, with a drawing in the sand made by a hand that never becomes a person. It is the clearest piece of science in the series so far.',
    ],
    [
      'The great feeding',
      'As the water leaves, the mud opens for business. Dunlin work along the edge in a line that never breaks, and in close-up each bird turns out to be doing something slightly different.',
      'A slow-motion shot at five hundred frames shows why: the bill bends at its tip and closes under the mud, around a worm that only the bird can feel. The sequence then returns to normal speed without a cut, and one sees it everywhere. It is the kind of explanation that only film can give.',
      'They are not looking for food. They are listening with their beaks.',
    ],
    [
      'The night shift',
      'At nightfall the picture changes to thermal and the narration withdraws. An otter crosses the flats as a white spark, stops, and doubles back to something that is still warm.',
      'Nearly four minutes pass with eleven words. Foxes come down to the tideline, young first. The contrast has been graded gently, so that cold ground stays dark and does not turn into a video game. Anyone who was only half watching will look up here, because it is suddenly quiet.',
      'Nobody owns the shore at night.',
    ],
    [
      'A bad year for terns',
      'The only storm of the episode is not shown as a spectacle. We see the colony before it, in evening light, and after it, at dawn, and count the nests ourselves.',
      'The warden is heard and not seen. She gives two numbers, last year and this year, and then says that one summer does not make a trend. The film could have left that sentence out for the sake of drama. Keeping it makes the last picture of the passage, a single chick on a plank, almost unbearable.',
      'One summer is not a trend. It is just one summer.',
    ],
    [
      'The last bare channel',
      'The ending mirrors the opening: the same post, the same bend, no water. A ripple turns the corner as the credits begin, and the hiss from the first minute comes back.',
      'The final commentary explains once more that everything here has the same few hours, which has been said at minute nine in nearly the same words. Without it the film would end twenty seconds earlier and say more. The last frame, mud with one line of footprints going out and none returning, needs no help.',
      'And then, without being asked, it begins again.',
    ],
  ],
  shots: [
    [
      'Low angle, waterline',
      'A line of foam crosses the flats; the first birds lift as it reaches them.',
    ],
    ['Drone, top shot', 'A seal under the surface, longer than the boat that was there before.'],
    ['Macro, high speed', 'The tip of a bill bends and closes around a worm under the mud.'],
    ['Thermal', 'An otter as a white spark doubles back across cold ground.'],
    ['Locked off', 'The post at the bend at low water, exactly as in the first minute.'],
  ],
  questions: [
    'The light jumps between two shots in the reeds. Is there a take from the same day?',
    'The timing of the tides is explained twice. Which of the two can go?',
    'Figures for the colony are spoken by the warden only. Has the survey been published?',
  ],
}
