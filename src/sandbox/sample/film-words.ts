import type { Words } from './phrases.ts'

export const coldBrew: Words = {
  brand: 'Brewline',
  goods: 'cold brew can',
  claim:
    'Twice the coffee, half the sugar|Ready when you are|0 g added sugar|Now in recyclable cans|Cold brewed for 18 hours',
  legal:
    'Contains caffeine. Not recommended for children.|Compared with our classic latte.|Recycle where facilities exist.',
}

export const hatchback: Words = {
  brand: 'Arden',
  goods: 'hatchback',
  claim:
    'Up to 540 km of range|10 to 80 percent in 24 minutes|Eight years of battery cover|From 299 a month',
  legal:
    'Range under WLTP. Actual range varies.|Professional driver on a closed road.|Representative finance example. Terms apply.',
  shot: 'The hatchback takes a wet coastal bend, lights on, badge readable.|Interior: a thumb rests on the wheel, the display shows the remaining range.|Charging port opens; cut on the click to {place}.|Low tracking shot alongside the wheel, reflections of {place} in the door.|A driver and a child in the back seat pass {place}.|End card: Arden wordmark on dark blue, tagline beneath.',
}

export const ramen: Words = {
  dish: 'shoyu ramen',
  ingredient:
    'dried kombu|chicken wings|ginger|garlic|soy sauce|mirin|spring onions|soft-boiled eggs|fresh noodles',
  doing:
    'slices spring onions on the bias|skims the foam from the broth|peels the soft-boiled eggs under water|pours the tare into warm bowls|tastes the broth and adds a spoon of soy|lifts the noodles out with a spider',
  shot: 'Overhead of the board as {who} {doing}.|Close-up of the stockpot at a bare simmer, foam gathering at the rim.|{Who} {doing} and talks to camera.|Steam rises from the pot as {who} {doing}.|Beauty shot of {dish}, steam side-lit, slow turn.|Cross-section of an egg, the yolk just set at the edge.',
  step: 'Soak the kombu in cold water for 20 minutes.|Add the chicken wings and bring to a bare simmer.|Skim, then cook for 40 minutes without boiling.|Simmer soy, mirin, ginger and garlic for the tare.|Boil the eggs for six and a half minutes, then chill.|Cook the noodles for 90 seconds and drain well.|Build the bowl: tare, broth, noodles, egg, spring onions.',
}

export const aubergine: Words = {
  dish: 'miso-glazed aubergine',
  ingredient: 'aubergine|white miso|mirin|sake|sugar|sesame seeds|spring onions',
  doing:
    'scores the flesh in a grid|brushes the miso glaze to the edges|whisks miso with mirin|scatters sesame from high up|checks the grill and turns the tray',
  shot: 'Overhead of the board as {who} {doing}.|Close-up of the glaze bubbling and going brown at the edges.|{Who} {doing} and talks to camera.|Beauty shot of {dish}, steam side-lit, slow turn.|Macro of sesame falling on the glaze, slow motion.',
  step: 'Halve the aubergines and score the flesh in a grid.|Brush with oil and roast cut side down for 20 minutes.|Whisk miso, mirin, sake and sugar until smooth.|Turn, glaze to the edges and grill for four minutes.|Finish with sesame and spring onions.',
}

export const insurance: Words = {
  brand: 'Fairweather',
  goods: 'travel policy',
  claim: 'Claims settled in 24 hours|Rated number one for service|Cover from 1.20 a day',
  legal:
    'Subject to status. 18+.|Based on 2,114 customers asked in May.|Limits and exclusions apply.',
  shot: 'A couple at an airport looks up at a board full of delays.|Phone in hand, the claim form fills itself in, logo at the top.|An older man laughs on a beach, his suitcase missing a wheel.|The presenter speaks to camera in {place}, small print beneath.|End card: Fairweather wordmark on white, web address beneath.',
}
