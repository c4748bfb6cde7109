-- Relations of two geometries, all pairs of one another; and how far they are apart.
CREATE TABLE shapes (k INT, g BINARY) STORED AS PARQUET;
INSERT INTO shapes VALUES
(1, ST_Point(2, 2)), (2, ST_Point(0, 0)), (3, ST_MultiPoint(2, 2, 9, 9)), (4, ST_MultiPoint(0, 0, 4, 2)),
(5, ST_LineString(0, 0, 4, 4)), (6, ST_LineString(0, 4, 4, 0)), (7, ST_LineString(0, 0, 4, 0, 4, 4)), (8, ST_LineString(4, 4, 0, 0)), (9, ST_LineString(2, 2, 6, 6)),
(10, ST_LineString(1, 1, 3, 1, 2, 3, 1, 1)), (11, ST_MultiLineString(array(0, 2, 4, 2), array(5, 5, 6, 6))),
(12, ST_Polygon(0, 0, 4, 0, 4, 4, 0, 4)), (13, ST_Polygon(4, 4, 4, 0, 0, 0, 0, 4)), (14, ST_Polygon(2, 2, 6, 2, 6, 6, 2, 6)), (15, ST_Polygon(4, 0, 8, 0, 8, 4, 4, 4)),
(16, ST_Polygon(1, 1, 3, 1, 3, 3, 1, 3)), (17, ST_GeomFromText('polygon ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 3, 3 3, 3 1, 1 1))')), (18, ST_MultiPolygon(array(0, 0, 1, 0, 1, 1, 0, 1), array(4, 4, 6, 4, 6, 6, 4, 6))),
(19, ST_GeomFromText('point empty')), (20, NULL);
SELECT a.k, b.k, ST_Contains(a.g, b.g), ST_Within(a.g, b.g), ST_Crosses(a.g, b.g), ST_Disjoint(a.g, b.g), ST_Equals(a.g, b.g), ST_Intersects(a.g, b.g), ST_Overlaps(a.g, b.g), ST_Touches(a.g, b.g) FROM shapes a CROSS JOIN shapes b ORDER BY a.k, b.k;
SELECT a.k, b.k, ST_EnvIntersects(a.g, b.g), ST_Distance(a.g, b.g) FROM shapes a CROSS JOIN shapes b WHERE a.k <= b.k ORDER BY a.k, b.k;
SELECT a.k, b.k, ST_Relate(a.g, b.g, 'T*F**F***'), ST_Relate(a.g, b.g, 'FF*FF****'), ST_Relate(a.g, b.g, 'T*T***T**'), ST_Relate(a.g, b.g, 'F0*******'), ST_Relate(a.g, b.g, '1********'), ST_Relate(a.g, b.g, '****1****') FROM shapes a CROSS JOIN shapes b WHERE a.k < b.k ORDER BY a.k, b.k;
SELECT ST_Contains('polygon ((0 0, 4 0, 4 4, 0 4, 0 0))', 'point (1 1)'), ST_Contains('polygon ((0 0, 4 0, 4 4, 0 4, 0 0))', ST_Point(5, 5)), ST_Within(ST_Point(1, 1), 'polygon ((0 0, 4 0, 4 4, 0 4, 0 0))'), ST_Contains(1, ST_Point(1, 1)), ST_Intersects(NULL, ST_Point(1, 1));
SELECT ST_Contains(ST_Point(1, 2), ST_SetSRID(ST_Point(1, 2), 4326)), ST_Equals(ST_SetSRID(ST_Point(1, 2), 4326), ST_SetSRID(ST_Point(1.0000000001, 2), 4326)), ST_Distance(ST_Point(1, 2), ST_SetSRID(ST_Point(1, 2), 4326)), ST_Relate(ST_Point(1, 2), ST_Point(1, 2), 'nonsense');
SELECT s.k, count(*) FROM shapes s CROSS JOIN (SELECT ST_Point(x, y) AS p FROM (SELECT explode(array(0.5D, 1.5D, 2.5D, 5.5D)) AS x) a CROSS JOIN (SELECT explode(array(0.5D, 1.5D, 2.5D, 5.5D)) AS y) b) c WHERE ST_Contains(s.g, c.p) GROUP BY s.k ORDER BY s.k;
