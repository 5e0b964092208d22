-- records that lie more than a metre from where they must, or lie somewhere and must not
SELECT truth.*, asset.longitude AS found_longitude, asset.latitude AS found_latitude FROM truth
LEFT JOIN record.asset AS asset ON truth.entity = 'asset' AND asset.mapping = truth.mapping
  AND asset.scope = coalesce(truth.scope, '') AND asset.source_key = truth.source_key
WHERE asset.source_key IS NULL
  OR (truth.longitude IS NULL AND coalesce(asset.longitude, asset.latitude) IS NOT NULL)
  OR (truth.longitude IS NOT NULL AND (111320 * sqrt(
    pow(asset.latitude - CAST(truth.latitude AS DOUBLE), 2)
    + pow((asset.longitude - CAST(truth.longitude AS DOUBLE)) * cos(radians(CAST(truth.latitude AS DOUBLE))), 2)) < 1) IS NOT TRUE)
