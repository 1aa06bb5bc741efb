package jp.ritchi.geo;

import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** What we say about a coordinate system we cannot use. */
final class CrsProblems {
    private static final String OURS_JA =
            "CRS84、EPSG:4326、EPSG:6668、EPSG:3857、EPSG:6669〜6687(平面直角座標系1〜19系)";
    private static final String OURS_EN =
            "CRS84, EPSG:4326, EPSG:6668, EPSG:3857 and EPSG:6669 to 6687"
                    + " (plane-rectangular zones)";

    private CrsProblems() {}

    static RefusedGeometryException unsupported(String name, Optional<Integer> epsg) {
        String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
        boolean oldDatum = epsg.filter(CrsProblems::isOldJapaneseDatum).isPresent();
        return new RefusedGeometryException(
                (oldDatum ? oldDatum(shown) : unknown(shown)).with(Map.of("crs", shown)));
    }

    static RefusedGeometryException contradiction(String code, Coordinate point) {
        String numbers = "(" + point.x + ", " + point.y + ")";
        return new RefusedGeometryException(
                GeometryProblem.of(
                                "crs-contradiction",
                                "座標 "
                                        + numbers
                                        + " は指定された座標参照系 "
                                        + code
                                        + " の値ではありえません。座標参照系の指定と座標値のどちらかを直してください。",
                                "The position "
                                        + numbers
                                        + " cannot be a coordinate of "
                                        + code
                                        + ". Correct either the coordinate reference system or the"
                                        + " coordinates.")
                        .at(point)
                        .with(Map.of("crs", code)));
    }

    private static GeometryProblem unknown(String name) {
        return GeometryProblem.of(
                "unsupported-crs",
                "座標参照系「" + name + "」には対応していません。" + OURS_JA + " のいずれかに変換してください。",
                "The coordinate reference system \""
                        + name
                        + "\" is not supported. Convert to one of "
                        + OURS_EN
                        + ".");
    }

    private static GeometryProblem oldDatum(String name) {
        return GeometryProblem.of(
                "unsupported-crs",
                "座標参照系「"
                        + name
                        + "」は日本測地系または日本測地系2000で、JGD2011と数十cm〜数百mずれることがあります。"
                        + "国土地理院のTKY2JGDまたはPatchJGDでJGD2011に変換してください。",
                "The coordinate reference system \""
                        + name
                        + "\" is on the Tokyo datum or JGD2000, which"
                        + " can lie decimetres to hundreds of metres off JGD2011. Convert to"
                        + " JGD2011 with"
                        + " TKY2JGD or PatchJGD of the Geospatial Information Authority of Japan.");
    }

    private static boolean isOldJapaneseDatum(int epsg) {
        return epsg == 4612
                || epsg == 4301
                || epsg >= 2443 && epsg <= 2461
                || epsg >= 30161 && epsg <= 30179
                || epsg >= 3097 && epsg <= 3101;
    }
}
