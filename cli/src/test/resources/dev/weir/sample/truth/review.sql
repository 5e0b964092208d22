-- records that nobody is asked about
SELECT truth.* FROM truth
WHERE NOT EXISTS (
  SELECT 1 FROM weir.review AS review
  WHERE review.entity = truth.entity AND review.mapping = truth.mapping AND review.scope = coalesce(truth.scope, '')
    AND review.source_key = truth.source_key AND review.veto = truth.veto)
