-- How long corrections take, and which go without a word.
-- The claims whose value an outlet changed, how it said so, and the hours in between: by the times that it states, and by
-- those at which the archive saw the versions.
WITH changed AS (
    SELECT event, finding, verdict, kind, position, outlet, article, text
    FROM statements
    WHERE locus = 'versions'
), steps AS (
    SELECT DISTINCT earlier, later, address, announced, earlier_utc, later_utc, earlier_seen_utc, later_seen_utc
    FROM edits
)
SELECT o.outlet, coalesce(s.announced, 'silent') AS announced, o.kind,
    round(nullif(epoch(s.later_utc - s.earlier_utc), 0) / 3600, 2) AS hours,
    round(epoch(s.later_seen_utc - s.earlier_seen_utc) / 3600, 2) AS seen_hours, min(o.text) AS earlier, min(n.text) AS later, o.finding,
    s.address
FROM changed AS o
JOIN changed AS n ON n.finding = o.finding AND o.position = 1 AND n.position = 2
JOIN steps AS s ON s.earlier = o.article AND s.later = n.article
GROUP BY ALL
ORDER BY hours, o.outlet, o.finding;
