package jp.ritchi.ingest.place;

import java.util.Optional;
import jp.ritchi.geo.PlaneRectangularZone;
import jp.ritchi.text.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Names the likely mistake when positions cannot be where their coordinate system puts them. */
final class Misplaced {
    private static final Envelope JAPAN = new Envelope(122, 154, 20, 46);
    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);

    private Misplaced() {}

    static Optional<Text> problem(
            Optional<PlaneRectangularZone> zone, Geometry given, Geometry lonLat) {
        return zone.isPresent()
                ? inZone(zone.get(), given, lonLat)
                : anywhere(given.getEnvelopeInternal(), lonLat.getEnvelopeInternal());
    }

    private static Optional<Text> inZone(
            PlaneRectangularZone zone, Geometry given, Geometry placed) {
        var centre = placed.getEnvelopeInternal().centre();
        var numbers = given.getEnvelopeInternal();
        if (DEGREES.covers(numbers) && JAPAN.intersects(numbers)) {
            return Optional.of(
                    new Text(
                            "平面直角座標系のメートルでなく、経度・緯度の度の値のようです（" + shown(numbers.centre()) + "）。",
                            "These look like degrees, not metres of a plane-rectangular zone ("
                                    + shown(numbers.centre())
                                    + ")."));
        }
        if (centre != null && ZoneAreas.holds(zone, centre)) {
            return Optional.empty();
        }
        var middle = numbers.centre();
        var other = new Coordinate(middle.y, middle.x);
        if (ZoneAreas.holds(zone, ZoneAreas.lonLat(zone, other))) {
            return Optional.of(
                    new Text(
                            "X（北）と Y（東）が逆のようです（"
                                    + shown(middle)
                                    + "）。平面直角座標系では X が北向きです。入れ替えると "
                                    + zone.number()
                                    + " 系の区域に入ります。",
                            "X (north) and Y (east) look swapped ("
                                    + shown(middle)
                                    + "). In a plane-rectangular zone X points north; exchanged they lie in the area of zone "
                                    + zone.number()
                                    + "."));
        }
        return Optional.of(
                new Text(
                        zone.number() + " 系の区域の外です（" + shown(middle) + "）。系の番号が違うか、平面直角座標系でないようです。",
                        "This is outside the area of zone "
                                + zone.number()
                                + " ("
                                + shown(middle)
                                + "). The number of the zone is wrong, or it is no plane-rectangular zone."));
    }

    private static Optional<Text> anywhere(Envelope given, Envelope placed) {
        if (JAPAN.covers(placed)) {
            return Optional.empty();
        }
        var middle = shown(given.centre());
        if (JAPAN.covers(swapped(placed))) {
            return Optional.of(
                    new Text(
                            "緯度と経度が逆のようです（" + middle + "）。列の名前か、書き出しの軸の順（東・北）を直して送り直してください。",
                            "Latitude and longitude look swapped ("
                                    + middle
                                    + "). Correct the names of the columns, or export it with east before north, and send it again."));
        }
        if (!DEGREES.covers(given) && given.equals(placed)) {
            return Optional.of(
                    new Text(
                            "経度・緯度でなくメートルの座標のようです（" + middle + "）。座標参照系を確かめてください。",
                            "The position looks like metres, not degrees ("
                                    + middle
                                    + "). Check the coordinate system."));
        }
        return Optional.of(
                new Text(
                        "日本の範囲（東経122～154度、北緯20～46度）の外です（" + middle + "）。座標参照系を確かめてください。",
                        "The position is outside Japan, 122 to 154 east and 20 to 46 north ("
                                + middle
                                + "). Check the coordinate system."));
    }

    private static Envelope swapped(Envelope box) {
        return box.isNull()
                ? box
                : new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
    }

    private static String shown(Coordinate at) {
        boolean degrees = Math.abs(at.x) <= 180 && Math.abs(at.y) <= 180;
        return (degrees ? "%.5f, %.5f" : "%.1f, %.1f").formatted(at.x, at.y);
    }
}
