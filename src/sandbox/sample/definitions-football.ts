import { choice, decimal, flag, several, stamp, text, whole } from './fields.ts'
import type { Definition } from './segments.ts'

export const chances: Definition = {
  id: 'chances',
  description:
    'Segment every attempt on goal, from the pass that starts the move to the moment the ball is dead or cleared. Include attempts that are blocked or disallowed. Exclude replays: they belong to the attempt they repeat.',
  fields: [
    text('description', 'One or two sentences: who, from where, how it ended', '{chance}'),
    choice('team', 'The side that attacks', 'home|away|unclear'),
    choice('outcome', 'How the attempt ended', 'saved|off_target|blocked|goal|woodwork|disallowed'),
    text('shooter', 'Name of the shooter as spoken or shown, empty if neither', '{player}'),
    stamp('shot_at', 'The moment the ball leaves the foot or the head', 'hh:mm:ss.fff'),
    decimal('confidence', 'How certain you are of team and outcome, 0 to 1', 0.55, 0.98),
  ],
  cases: [
    {
      team: 'home',
      outcome: 'saved',
      description: '{Home} break from midfield; {strike} from {zone} is saved at full stretch.',
    },
    {
      team: 'away',
      outcome: 'saved',
      description:
        '{Away} work a cut-back from {zone}, the keeper holds {strike} at the second attempt.',
    },
    {
      team: 'home',
      outcome: 'off_target',
      description: 'A long diagonal towards {zone}, then {strike}, just wide of the post.',
    },
    {
      team: 'away',
      outcome: 'off_target',
      description:
        '{Away} press high, win the ball and try {strike}: over the bar from twelve metres.',
    },
    {
      team: 'home',
      outcome: 'blocked',
      description: 'One-two around {zone}; {strike} is blocked by the last defender.',
    },
    {
      team: 'away',
      outcome: 'blocked',
      description: 'Loose ball at {zone}, {strike} charged down twice.',
    },
    {
      team: 'away',
      outcome: 'woodwork',
      description: '{Strike} from {zone} comes back off the inside of the post.',
    },
    {
      team: 'home',
      outcome: 'disallowed',
      description: '{Strike} beats the keeper, but the flag is up for offside in the build-up.',
    },
    {
      team: 'home',
      outcome: 'saved',
      description:
        '{Home} play through the press in four passes; {strike} is pushed round the post.',
    },
    {
      team: 'away',
      outcome: 'off_target',
      description: 'Counter over sixty metres by {away}, ended by {strike} into the side netting.',
    },
  ],
  length: [9, 26],
  gap: [60, 420],
  most: 34,
}

export const setPieces: Definition = {
  id: 'set_pieces',
  description:
    'Segment every corner, free kick in the attacking third, penalty and long throw, from the placing of the ball until play goes on.',
  fields: [
    choice('kind', 'Kind of restart', 'corner|free_kick|long_throw|penalty'),
    text('description', 'What was tried and what came of it', '{setpiece}'),
    flag('leads_to_shot', 'True if a shot follows within ten seconds', 0.35),
  ],
  cases: [
    { kind: 'corner', description: 'In-swinging corner to {zone}, headed away at the near post.' },
    {
      kind: 'corner',
      description: 'Short corner worked back to {player}, whose cross is too deep.',
    },
    {
      kind: 'free_kick',
      description: 'Free kick from {zone}: {player} hits the wall.',
      leads_to_shot: true,
    },
    {
      kind: 'free_kick',
      description: 'Free kick lifted to the far post by {player}; offside is given.',
      leads_to_shot: false,
    },
    {
      kind: 'long_throw',
      description: 'Long throw by {player}, flicked on and cleared.',
      leads_to_shot: false,
    },
  ],
  length: [14, 45],
  gap: [90, 500],
  most: 30,
}

export const fouls: Definition = {
  id: 'fouls_and_cards',
  description:
    'Segment every whistle for a foul, and every card, including the discussion after it.',
  fields: [
    text('description', 'What happened', '{foul}'),
    choice('card', 'Card shown', 'none|yellow|red'),
    whole('shirt_number', 'Shirt number of the offender, 0 if it cannot be read', 0, 23),
  ],
  cases: [
    { card: 'none', description: '{Foul}' },
    { card: 'none', description: 'Handball in {zone}; the referee explains it to {player}.' },
    { card: 'none', description: 'Late challenge near {zone}, advantage played first.' },
    {
      card: 'yellow',
      description: '{Player} pulls back {player} to stop a counter-attack and is booked.',
    },
    {
      card: 'yellow',
      description: 'Second warning for {player} after a raised foot near {zone}: yellow.',
    },
  ],
  length: [8, 40],
  gap: [120, 600],
  most: 26,
}

export const replays: Definition = {
  id: 'replays',
  description: 'Segment every replay between two broadcast wipes.',
  fields: [
    whole('angles', 'Number of different camera angles', 1, 4),
    text('camera', 'The most telling angle', '{camera}'),
  ],
  length: [6, 22],
  gap: [50, 300],
  most: 60,
}

export const crowd: Definition = {
  id: 'crowd',
  description: 'Segment moments in which the crowd is clearly louder or quieter than before.',
  fields: [
    text('description', 'What is heard and seen in the stands', '{crowd}'),
    choice('mood', 'Mood of the crowd', 'excited|angry|celebrating|tense|silent'),
    decimal('loudness_change', 'Estimated change against the minute before, in dB', -9, 14),
  ],
  length: [5, 30],
  gap: [60, 400],
  most: 44,
}

export const play: Definition = {
  id: 'phases',
  description:
    'Cover the whole match without gaps. Start a new phase whenever possession changes for good or the game is stopped for more than ten seconds.',
  fields: [
    choice(
      'phase',
      'What is happening',
      'build_up|transition|stoppage|attack|pressing|warm_up|break',
    ),
    text('summary', 'One sentence', '{Team} work on {topic}; {player} is the one to find.'),
    several('tags', 'Short tags for search', '{tag}|{tag}|{tag}', 1, 3),
  ],
  length: [14, 36],
  most: 278,
}
