-- What was changed without a word.
-- The passages of both versions where no notice and no later time says that the article was changed.
SELECT outlet, address, earlier_version, later_version, earlier_text AS earlier, later_text AS later, event
FROM edits
WHERE announced IS NULL
ORDER BY outlet, address, later_version, number;
