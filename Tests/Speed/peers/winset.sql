-- The win-set at home of each board, in SQL: options that factions with more than half of the power accept, without the
-- reversion. The tables are filled before it: faction(actor, phase, name, power), accepts(actor, phase, name, option),
-- reversion(actor, phase, option).
create index factions on faction(actor, phase);
create index accepted on accepts(actor, phase);
create view winset as
  select accepts.actor, accepts.phase, accepts.option
  from accepts join faction using (actor, phase, name)
  where not exists (select 1 from reversion r where r.actor = accepts.actor and r.phase = accepts.phase
                    and r.option = accepts.option)
  group by accepts.actor, accepts.phase, accepts.option
  having 2 * sum(faction.power) > (select sum(f.power) from faction f
                                   where f.actor = accepts.actor and f.phase = accepts.phase);
