namespace Bazaar.Sql.Geometry;

/// <summary>Distances on the ellipsoid of WGS 84, in metres, between points in degrees (X is the longitude).</summary>
/// <remarks>
/// Vincenty's inverse solution with the treatment of nearly opposite points that R. H. Rapp gives: "Geometric Geodesy", part II, 1993, chapter 1.
/// </remarks>
internal static class Geodesic
{
    private const double Axis = 6378137.0;
    private const double Eccentricity2 = 0.0066943799901413165;
    private const double Tolerance = 1e-14;
    private const double Tiny = 1e-15;
    private static readonly double Flattening = 1.0 - Math.Sqrt(1.0 - Eccentricity2);

    /// <summary>The way along all lines or rings; a ring isn't closed. Points have none.</summary>
    public static double Length(Shape shape)
    {
        var length = 0.0;
        if (shape.Dimension > 0)
            foreach (var path in shape.Paths)
                for (var i = 1; i < path.Vertices.Count; i++)
                    length += Distance(path.Vertices[i - 1], path.Vertices[i]);
        return length;
    }

    public static double Distance(Vertex from, Vertex to)
    {
        const double radians = Math.PI / 180.0;
        var (lon1, lat1) = Reduced(from.X * radians, from.Y * radians);
        var (lon2, lat2) = Reduced(to.X * radians, to.Y * radians);
        var across = Turned(lon2 - lon1);
        if (Equal(lat1, lat2) && (Zero(across) || Equal(Math.Abs(lat1), Math.PI / 2)))
            return 0;
        if (Equal(lat1, -lat2) && (Equal(Math.Abs(lat1), Math.PI / 2) || Equal(Math.Abs(across), Math.PI)))
            return 2 * Quadrant;
        return Inverse(lat1, lat2, across);
    }

    private static double Inverse(double lat1, double lat2, double across)
    {
        var ratio = 1.0 - Flattening;
        var (u1, u2) = (Math.Atan(ratio * Math.Tan(lat1)), Math.Atan(ratio * Math.Tan(lat2)));
        var (sin1, cos1, sin2, cos2) = (Math.Sin(u1), Math.Cos(u1), Math.Sin(u2), Math.Cos(u2));
        var arc = new Arc { Lambda = across };
        var (previous, tested, opposite) = (across, across, false);
        for (var step = 1; step <= 100; step++)
        {
            if (!opposite)
            {
                arc.Along(sin1, cos1, sin2, cos2, Math.Sin(arc.Lambda), Math.Cos(arc.Lambda));
                arc.SinAzimuth =
                    cos1
                    * cos2
                    * Math.Sin(arc.Lambda)
                    / (Math.Abs(arc.SinSigma) < Tiny ? Math.CopySign(Tiny, arc.SinSigma) : arc.SinSigma);
                arc.Finish(sin1, sin2);
                arc.Lambda = across + arc.Difference * arc.SinAzimuth;
                if (Math.Abs(arc.Lambda - tested) < Tolerance)
                    break;
                if (Math.Abs(arc.Lambda) > Math.PI)
                {
                    opposite = true;
                    arc.Lambda = across < 0 ? -Math.PI : Math.PI;
                    arc.SinAzimuth = 0;
                    (tested, previous) = (2, 2);
                    arc.Sigma = Math.PI - Math.Abs(Math.Atan(sin1 / cos1) + Math.Atan(sin2 / cos2));
                    (arc.SinSigma, arc.CosSigma) = (Math.Sin(arc.Sigma), Math.Cos(arc.Sigma));
                    arc.Finish(sin1, sin2);
                    continue;
                }
                if ((arc.Lambda - tested) * (tested - previous) < 0 && step > 5)
                    arc.Lambda = (2 * arc.Lambda + 3 * tested + previous) / 6;
                (previous, tested) = (tested, arc.Lambda);
            }
            else
            {
                arc.SinAzimuth = (arc.Lambda - across) / arc.Difference;
                if ((arc.SinAzimuth - tested) * (tested - previous) < 0 && step > 5)
                    arc.SinAzimuth = (2 * arc.SinAzimuth + 3 * tested + previous) / 6;
                (previous, tested) = (tested, arc.SinAzimuth);
                var sin = arc.SinAzimuth * arc.SinSigma / (cos1 * cos2);
                var cos = -Math.Sqrt(Math.Abs(1 - sin * sin));
                arc.Lambda = Math.Atan2(sin, cos);
                arc.Along(sin1, cos1, sin2, cos2, sin, cos);
                arc.Finish(sin1, sin2);
                if (Math.Abs(arc.SinAzimuth - previous) < Tolerance)
                    break;
            }
        }
        return arc.Length(ratio);
    }

    /// <summary>The great circle on the auxiliary sphere that stands for the geodesic.</summary>
    private struct Arc
    {
        public double Lambda;
        public double Sigma;
        public double SinSigma;
        public double CosSigma;
        public double SinAzimuth;
        private double cosAzimuth2;
        private double middle;
        private double c;

        public void Along(double sin1, double cos1, double sin2, double cos2, double sinLambda, double cosLambda)
        {
            var (a, b) = (cos2 * sinLambda, cos1 * sin2 - sin1 * cos2 * cosLambda);
            SinSigma = Math.Sqrt(a * a + b * b);
            CosSigma = sin1 * sin2 + cos1 * cos2 * cosLambda;
            Sigma = Math.Atan2(SinSigma, CosSigma);
        }

        public void Finish(double sin1, double sin2)
        {
            cosAzimuth2 = 1 - SinAzimuth * SinAzimuth;
            middle =
                CosSigma - 2 * (sin1 * sin2 / (Math.Abs(cosAzimuth2) < Tiny ? Math.CopySign(Tiny, cosAzimuth2) : cosAzimuth2));
            c = ((-3 * cosAzimuth2 + 4) * Flattening + 4) * cosAzimuth2 * Flattening / 16;
        }

        /// <summary>By how much the longitudes differ more on the sphere, a unit of the azimuth's sine.</summary>
        public readonly double Difference =>
            (1 - c) * Flattening * (Sigma + c * SinSigma * (middle + CosSigma * c * (2 * middle * middle - 1)));

        public readonly double Length(double ratio)
        {
            var e = Math.Sqrt(1 + (1 / (ratio * ratio) - 1) * cosAzimuth2);
            var f = (e - 1) / (e + 1);
            var a = (1 + f * f / 4) / (1 - f);
            var b = f * (1 - 0.375 * f * f);
            var square = middle * middle;
            var z = b / 6 * middle * (-3 + 4 * SinSigma * SinSigma) * (-3 + 4 * square);
            var correction = b * SinSigma * (middle + b / 4 * (CosSigma * (-1 + 2 * square) - z));
            return ratio * Axis * a * (Sigma - correction);
        }
    }

    /// <summary>From the equator to a pole.</summary>
    private static double Quadrant
    {
        get
        {
            var t = Math.Sqrt(1 - Eccentricity2);
            var n = (1 - t) / (1 + t);
            var n2 = n * n;
            return Axis / (1 + n) * (1 + n2 * (1.0 / 4 + n2 * (1.0 / 64 + n2 * (1.0 / 256)))) * (Math.PI / 2);
        }
    }

    private static double Turned(double angle)
    {
        var rest = Math.IEEERemainder(angle, 2 * Math.PI);
        return Math.Abs(rest) <= Math.PI ? rest
            : rest < 0 ? rest + 2 * Math.PI
            : rest - 2 * Math.PI;
    }

    /// <summary>Angles as longitude and latitude: beyond a pole it goes down on the other side.</summary>
    private static (double, double) Reduced(double lon, double lat)
    {
        (lon, lat) = (Turned(lon), Turned(lat));
        return Math.Abs(lat) > Math.PI / 2 ? (Turned(lon + Math.PI), Math.CopySign(Math.PI, lat) - lat) : (lon, lat);
    }

    private const double Near = 3.55271367880050092935562e-15;

    private static bool Equal(double a, double b) => a == b || Math.Abs(a - b) <= Near * (1 + (Math.Abs(a) + Math.Abs(b)) / 2);

    private static bool Zero(double a) => Math.Abs(a) <= Near;
}
