-- Geometries: made from numbers, texts and documents, written in four formats, and what is told of them.
CREATE TABLE places (k INT, g BINARY) STORED AS ORC;
INSERT INTO places VALUES
(1, ST_Point(3, 4)), (2, ST_PointZ(1.5, 2.5, 2)), (3, ST_Point(1, 2, 3, 4)), (4, ST_GeomFromText('point empty')),
(5, ST_LineString(0, 0, 3, 4, 0, 4, 0, 0)), (6, ST_GeomFromText('linestring z (1.5 2.5 2, 3 2.25 1)')), (7, ST_LineString('linestring m (10 10 2, 20 20 4)')),
(8, ST_Polygon(1, 1, 1, 4, 4, 4, 4, 1)), (9, ST_GeomFromText('polygon ((0 0, 8 0, 0 8, 0 0), (1 1, 1 5, 5 1, 1 1))')), (10, ST_Polygon(0, 0, 0, 2, 2, 2, 0, 0)),
(11, ST_MultiPoint(10, 40, 40, 30, 20, 20)), (12, ST_GeomFromText('multipoint z ((0 0 1), (2 2 3))')), (13, ST_GeomFromText('multipoint ((7 7))')),
(14, ST_MultiLineString(array(2, 4, 10, 10), array(20, 20, 7, 8))), (15, ST_GeomFromText('multilinestring ((0 0, 3 4, 2 2, 0 0))')),
(16, ST_MultiPolygon(array(1, 1, 1, 2, 2, 2, 2, 1), array(3, 3, 3, 4, 4, 4, 4, 3))), (17, ST_GeomFromText('multipolygon (((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 2 3, 3 3, 3 2, 2 2)), ((20 20, 21 20, 21 21, 20 20)))', 4326)),
(18, ST_GeomFromJSON('{"paths":[[[0,0],[0,1]],[[5,5],[6,6]]],"spatialReference":{"wkid":102100}}')), (19, ST_GeomFromGeoJSON('{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]]]}')),
(20, ST_GeomFromText('linestring empty')), (21, ST_SetSRID(ST_Point(-0.5, 1e10), 3857)), (22, NULL);
SELECT k, ST_AsText(g), ST_GeometryType(g), hex(g) FROM places ORDER BY k;
SELECT k, ST_AsJson(g), ST_AsGeoJson(g), ST_SRID(g) FROM places ORDER BY k;
SELECT k, hex(ST_AsBinary(g)), hex(ST_AsShape(g)), ST_AsText(ST_GeomFromWKB(ST_AsBinary(g))), ST_AsText(ST_GeomFromShape(ST_AsShape(g), 4326)) FROM places WHERE NOT ST_IsEmpty(g) ORDER BY k;
SELECT k, ST_Dimension(g), ST_CoordDim(g), ST_NumPoints(g), ST_NumGeometries(g), ST_NumInteriorRing(g), ST_Is3D(g), ST_IsMeasured(g), ST_IsEmpty(g), ST_IsSimple(g) FROM places ORDER BY k;
SELECT k, ST_X(g), ST_Y(g), ST_Z(g), ST_M(g), ST_MinX(g), ST_MaxX(g), ST_MinY(g), ST_MaxY(g), ST_MinZ(g), ST_MaxZ(g), ST_MinM(g), ST_MaxM(g) FROM places ORDER BY k;
SELECT k, ST_Area(g), ST_Length(g), ST_AsText(ST_Envelope(g)), ST_AsText(ST_Boundary(g)), ST_GeometryType(ST_Boundary(g)) FROM places ORDER BY k;
SELECT k, ST_AsText(ST_Centroid(g)), ST_AsText(ST_StartPoint(g)), ST_AsText(ST_EndPoint(g)), ST_AsText(ST_PointN(g, 2)), ST_AsText(ST_GeometryN(g, 1)), ST_AsText(ST_GeometryN(g, 2)), ST_AsText(ST_ExteriorRing(g)), ST_AsText(ST_InteriorRingN(g, 1)) FROM places ORDER BY k;
SELECT k, ST_IsClosed(g) FROM places WHERE ST_GeometryType(g) LIKE '%LINESTRING' ORDER BY k;
SELECT k, ST_IsRing(g) FROM places WHERE ST_GeometryType(g) = 'ST_LINESTRING' ORDER BY k;
SELECT k, ST_GeometryType(ST_GeomCollection(ST_AsText(g))), ST_AsText(ST_GeomCollection(ST_AsText(g), 4326)) FROM places WHERE g IS NOT NULL ORDER BY k;
SELECT ST_AsText(ST_PointFromWKB(ST_AsBinary(ST_Point(1, 2)))), ST_AsText(ST_LineFromWKB(ST_AsBinary(ST_LineString(1, 2, 3, 4)), 4326)), ST_AsText(ST_PolyFromWKB(ST_AsBinary(ST_Polygon(1, 1, 1, 4, 4, 1)))), ST_PointFromWKB(ST_AsBinary(ST_LineString(1, 2, 3, 4)));
SELECT ST_AsText(ST_MPointFromWKB(ST_AsBinary(g))) FROM places WHERE k IN (1, 11, 12, 13) ORDER BY k;
SELECT ST_AsText(ST_MLineFromWKB(ST_AsBinary(g))) FROM places WHERE k IN (5, 14, 15) ORDER BY k;
SELECT ST_AsText(ST_MPolyFromWKB(ST_AsBinary(g))) FROM places WHERE k IN (8, 16, 17) ORDER BY k;
SELECT ST_AsText(ST_LineString(array(1.0D, 2.0D), array(3.0D, 4.0D))), ST_AsText(ST_LineString(array(ST_Point(1, 2), ST_Point(3, 4)))), ST_AsText(ST_LineString(array(ST_Point(1, 2), NULL))), ST_AsText(ST_LineString(1, 2)), ST_AsText(ST_Point(1, NULL)), ST_AsText(ST_Point('1', '2'));
SELECT ST_AsText(ST_Point(0.00001, 123456789012345678.0)), ST_AsText(ST_Point(1.0 / 3.0, 1e22)), ST_AsText(ST_Point(-0.0D, 0.1D)), ST_AsText(ST_Point(0.0001D, 2E-3D)), ST_AsText(ST_Point(9.999E16, 1.0E17));
SELECT ST_AsText(ST_GeomFromText(' point ( 1   2 ) ')), ST_AsText(ST_GeomFromText('POINT(1 2) more')), ST_SRID(ST_GeomFromText('point (1 2)', 4326)), ST_GeomFromText('point (1 2)', -1);
SELECT ST_AsText(ST_GeomFromJson('{"x":0.5,"y":1}')), ST_AsText(ST_GeomFromJson('{"rings":[[[0,0],[0,1],[1,1],[0,0]]]}')), ST_AsText(ST_GeomFromGeoJson('{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}')), ST_SRID(ST_GeomFromGeoJson('{"type":"Point","coordinates":[1,2],"crs":null}'));
SELECT ST_GeometryType(ST_ExteriorRing(ST_Polygon(1, 1, 1, 4, 4, 1))), hex(ST_AsBinary(ST_GeomFromText('multipoint ((1 1))'))), ST_NumGeometries(ST_GeomFromText('multipoint ((1 1))'));
SELECT ST_Bin(1, ST_Point(1, 1)), ST_Bin(0.5, 'point (3 4)'), ST_Bin(10, ST_Point(-25, 1000)), ST_AsText(ST_BinEnvelope(2, 5)), ST_AsText(ST_BinEnvelope(2.0, ST_Point(1, 1))), ST_AsText(ST_BinEnvelope(1, ST_Bin(1, ST_Point(7.5, -3.25))));
SELECT count(DISTINCT g), ST_AsText(min(g)), ST_AsText(max(g)) FROM (SELECT ST_Point(id, 1) AS g FROM (SELECT explode(array(1, 2, 1, 3)) AS id) t) u;
