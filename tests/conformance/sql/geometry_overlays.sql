-- Geometries of geometries: what two have in common, hulls, buffers, and those of groups.
CREATE TABLE forms (k INT, g BINARY) STORED AS TEXTFILE;
INSERT INTO forms VALUES
(1, ST_Point(2, 2)), (2, ST_MultiPoint(0, 0, 9, 9, 3, 1)), (3, ST_LineString(0, 0, 4, 2)), (4, ST_LineString(0, 3, 4, 1, 4, 4)), (5, ST_LineString(1, 0.25, 3, 0.25, 3, 2.25, 1, 0.25)),
(6, ST_MultiLineString(array(-1.5, 2.5, 6.5, 2.5), array(5, 5, 6, 6.5))), (7, ST_Polygon(0, 0, 4, 0, 4, 4, 0, 4)), (8, ST_Polygon(2, 2, 6, 2, 6, 6, 2, 6)), (9, ST_Polygon(3, -1, 8, -1, 8, 5, 3, 5)),
(10, ST_GeomFromText('polygon ((-2 -2, 10 -2, 10 10, -2 10, -2 -2), (0.5 0.5, 0.5 3, 3.5 3, 3.5 0.5, 0.5 0.5))')), (11, ST_MultiPolygon(array(-1, -1, 0.75, -1, 0.75, 1, -1, 1), array(5, 5, 7, 5, 7, 7, 5, 7))), (12, ST_GeomFromText('point empty')), (13, NULL);
SELECT a.k, b.k, ST_AsText(ST_Intersection(a.g, b.g)) FROM forms a CROSS JOIN forms b WHERE a.k <= b.k ORDER BY a.k, b.k;
SELECT a.k, b.k, ST_AsText(ST_Difference(a.g, b.g)) FROM forms a CROSS JOIN forms b ORDER BY a.k, b.k;
SELECT a.k, b.k, ST_AsText(ST_SymmetricDiff(a.g, b.g)) FROM forms a CROSS JOIN forms b ORDER BY a.k, b.k;
SELECT a.k, b.k, ST_AsText(ST_Union(a.g, b.g)) FROM forms a CROSS JOIN forms b ORDER BY a.k, b.k;
SELECT a.k, b.k, ST_AsText(ST_ConvexHull(a.g, b.g)) FROM forms a CROSS JOIN forms b ORDER BY a.k, b.k;
SELECT k, ST_AsText(ST_ConvexHull(g)), ST_AsText(ST_Buffer(g, 0)), round(ST_Area(ST_Buffer(g, 1)), 6) FROM forms ORDER BY k;
SELECT ST_AsText(ST_Buffer(ST_Point(0, 0), 1)), ST_AsText(ST_Buffer(ST_GeomFromText('polygon ((0 0, 10 0, 10 10, 0 10, 0 0))'), -2)), ST_SRID(ST_Buffer(ST_SetSRID(ST_Point(10, 20), 4326), 0.5));
SELECT ST_AsText(ST_Aggr_Union(g)), ST_Area(ST_Aggr_Union(g)), ST_Area(ST_Aggr_ConvexHull(g)) FROM forms WHERE k BETWEEN 7 AND 11;
SELECT k % 2, ST_Area(ST_Aggr_ConvexHull(g)), ST_Area(ST_Aggr_Union(g)) FROM forms WHERE k > 6 GROUP BY k % 2 ORDER BY 1;
SELECT ST_AsText(ST_Aggr_Union(g)) IS NULL, ST_AsText(ST_Aggr_ConvexHull(g)) FROM forms WHERE k = 13;
SELECT ST_AsText(ST_Union(ST_Point(3, 1), ST_Point(0, 5), ST_Point(3, 1), ST_Point(-1, -1))), ST_AsText(ST_ConvexHull(ST_Point(0, 0), ST_Point(0, 1), ST_Point(1, 1), ST_Point(0.25, 0.5))), st_union(), st_convexhull(), st_union(NULL), st_intersection(NULL, ST_Point(1, 2));
SELECT ST_AsText(ST_Intersection(ST_GeomFromText('polygon ((0 0, 10 0, 10 10, 0 10, 0 0))', 4326), ST_GeomFromText('polygon ((5 5, 15 5, 15 15, 5 15, 5 5))', 4326))), ST_AsText(ST_Intersection(ST_Point(1, 2), ST_SetSRID(ST_Point(1, 2), 4326)));
SELECT ST_GeometryType(ST_Difference(g, ST_Polygon(5, 5, 6, 5, 6, 6, 5, 6))), ST_NumInteriorRing(ST_Difference(g, ST_Polygon(5, 5, 6, 5, 6, 6, 5, 6))) FROM forms WHERE k = 10;
SELECT round(ST_GeodesicLengthWGS84(ST_SetSRID(ST_LineString(0.0, 0.0, 0.3, 0.4), 4326)), 6), round(ST_GeodesicLengthWGS84(ST_GeomFromText('multilinestring ((0.0 80.0, 0.3 80.4))', 4326)), 6), ST_GeodesicLengthWGS84(ST_SetSRID(ST_Point(1, 2), 4326));
