SELECT murmur_hash(array(1, 2)), murmur_hash(array('a')), murmur_hash(array(array(1), array(2, 3))), murmur_hash(array(1, 2), 3);
SELECT murmur_hash(map('a', 1)), murmur_hash(map('a', 1, 'b', 2)), murmur_hash(map(1, 'x')), murmur_hash(map('k', array(1, 5)));
SELECT murmur_hash(named_struct('a', 1, 'b', 'x')), murmur_hash(struct(struct(1), array(2))), murmur_hash(struct(CAST(NULL AS INT), 'x'));
SELECT murmur_hash(array(1, NULL)), murmur_hash(array()), murmur_hash(NULL, 1), murmur_hash(IF(false, array(1), NULL));
SELECT murmur_hash(array(1L)), murmur_hash(array(DATE '2020-01-01'));
SELECT murmur_hash(array(true)), murmur_hash(array(CAST(1 AS TINYINT))), murmur_hash(array(CAST('a' AS BINARY)));
SELECT murmur_hash(CAST('äb' AS BINARY));
SELECT cid, murmur_hash(tags), murmur_hash(props), murmur_hash(addr) FROM cust ORDER BY cid;
SELECT percentile(i, array()), percentile(i, array('0.5')) FROM nums WHERE i < 5;
SELECT percentile_approx(i, array()) FROM nums
