-- What outlets say that cannot both be so.
-- A row for each finding, the gravest first.
WITH said AS (
    SELECT event, finding, number, kind, nature, severity, confidence, position,
        string_agg(DISTINCT coalesce(nullif(outlet, ''), path), ', ' ORDER BY coalesce(nullif(outlet, ''), path)) AS who,
        arg_min(text, (article, "start")) AS words
    FROM statements
    WHERE verdict = 'discrepancy' AND locus <> 'versions'
    GROUP BY ALL
)
SELECT finding, severity, kind, nature, confidence,
    string_agg(who || ': ' || words, ' | ' ORDER BY position) AS positions
FROM said
GROUP BY event, finding, number, severity, kind, nature, confidence
ORDER BY severity, event, number;
