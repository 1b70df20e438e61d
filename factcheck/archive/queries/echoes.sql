-- Who echoes whom.
-- Sentences that stand word for word in a later article on the event, and outlets or agencies cited by name.
WITH sentences AS (
    SELECT DISTINCT c.article, substring(a.text, c.sentence_start + 1, c.sentence_end - c.sentence_start) AS sentence
    FROM claims AS c
    JOIN articles AS a USING (article)
    WHERE a.current AND c.sentence_end - c.sentence_start >= 24
), placed AS (
    SELECT a.event, a.outlet, a.published_utc, s.sentence
    FROM sentences AS s
    JOIN articles AS a USING (article)
    WHERE a.outlet <> '' AND a.published_utc IS NOT NULL
), copied AS (
    SELECT later.outlet AS outlet, earlier.outlet AS source, 'copies' AS how, later.event AS event, later.sentence AS what
    FROM placed AS later
    JOIN placed AS earlier USING (event, sentence)
    WHERE earlier.published_utc < later.published_utc AND earlier.outlet <> later.outlet
), cited AS (
    SELECT a.outlet AS outlet, source, 'cites' AS how, a.event AS event, c.article || ':' || c.sentence_start AS what
    FROM (SELECT article, sentence_start, regexp_replace(unnest(via), '^《(.*)》$', '\1') AS source FROM claims) AS c
    JOIN articles AS a USING (article)
    WHERE a.current AND a.outlet <> '' AND source <> a.outlet
)
SELECT outlet, source, how, count(DISTINCT event) AS events, count(DISTINCT what) AS sentences
FROM (FROM copied UNION ALL FROM cited)
GROUP BY outlet, source, how
ORDER BY sentences DESC, outlet, source, how;
