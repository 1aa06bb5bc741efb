package jp.ritchi.ingest.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ritchi.geo.PlaneRectangularZone;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.text.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The coordinate systems that the numbers of a table can be in when the file says nothing, the
 * likelier ones first, each with a reason. None is ever used unless a person says so: the numbers
 * alone cannot tell JGD2011 from JGD2000, nor one zone from its neighbour.
 */
public final class SystemGuess {
    private static final Envelope JAPAN = new Envelope(122, 154, 20, 46);
    private static final Envelope MERCATOR = new Envelope(13.5e6, 17.2e6, 2.2e6, 5.8e6);
    private static final Envelope UTM = new Envelope(100_000, 900_000, 2.2e6, 5.1e6);
    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);
    private static final Envelope ZONE = new Envelope(-1e6, 1e6, -1e6, 1e6);

    private SystemGuess() {}

    /**
     * @param rows some of the table's records
     * @return empty when there are no positions, or no system of Japan fits them
     */
    public static List<Candidate> of(SourceTable table, List<SourceRecord> rows) {
        var bounds = bounds(rows);
        if (bounds.isNull()) {
            return List.of();
        }
        if (JAPAN.covers(bounds)) {
            return degrees();
        }
        if (MERCATOR.covers(bounds)) {
            return candidates(
                    new Text("ウェブメルカトルの日本の範囲のメートル値です。", "Web Mercator metres within Japan."), 3857);
        }
        if (UTM.covers(bounds)) {
            return candidates(
                    new Text(
                            "UTM 座標系のメートル値の範囲です。帯の番号は数値からは分かりません。",
                            "Metres as in UTM; the numbers do not tell the zone."),
                    6691,
                    6690,
                    6689,
                    6692,
                    6688,
                    3100,
                    3099,
                    3098);
        }
        return ZONE.covers(bounds) && !DEGREES.covers(bounds)
                ? zones(table, rows, bounds.centre())
                : List.of();
    }

    private static Envelope bounds(List<SourceRecord> rows) {
        var bounds = new Envelope();
        for (var row : rows) {
            if (row.geometry() != null && !row.geometry().isEmpty()) {
                bounds.expandToInclude(row.geometry().getEnvelopeInternal());
            }
        }
        return bounds;
    }

    private static List<Candidate> degrees() {
        var all = new ArrayList<Candidate>();
        all.addAll(
                candidates(
                        new Text(
                                "日本の範囲の経度・緯度です。2011 年以降の測量や、最近の公開データの多くはこれです。",
                                "Longitude and latitude in Japan; what surveys since 2011 and most recent open data use."),
                        6668));
        all.addAll(
                candidates(
                        new Text(
                                "日本の範囲の経度・緯度です。2002～2011 年頃のデータ（古い国土数値情報など）はこれです。",
                                "Longitude and latitude in Japan; what data of about 2002 to 2011 use, such as older 国土数値情報."),
                        4612));
        all.addAll(
                candidates(
                        new Text(
                                "日本の範囲の経度・緯度です。GPS や海外のソフトで作られたデータはこれです。",
                                "Longitude and latitude in Japan; what GPS and programs from abroad use."),
                        4326));
        return all;
    }

    private static List<Candidate> zones(
            SourceTable table, List<SourceRecord> rows, Coordinate centre) {
        var possible = ZoneAreas.possible(centre);
        var named = NamedPrefecture.find(table, rows);
        var meant =
                named.map(n -> PlaneRectangularZone.listForPrefecture(n.code())).orElse(List.of());
        var all = new ArrayList<Candidate>();
        for (var zone : possible) {
            if (meant.contains(zone)) {
                all.addAll(candidates(because(named, zone), zone.epsg(), zone.epsgJgd2000()));
            }
        }
        for (var zone : possible) {
            if (meant.isEmpty()) {
                all.addAll(candidates(fits(zone, centre), zone.epsg()));
            }
        }
        return List.copyOf(all);
    }

    private static Text because(Optional<NamedPrefecture> named, PlaneRectangularZone zone) {
        var field = named.map(NamedPrefecture::field).orElse("");
        return new Text(
                "項目「" + field + "」の都道府県は " + zone.number() + " 系を使い、座標値もその範囲に入ります。",
                "The prefecture in field \""
                        + field
                        + "\" uses zone "
                        + zone.number()
                        + ", and the coordinates lie in its area.");
    }

    private static Text fits(PlaneRectangularZone zone, Coordinate centre) {
        var place = ZoneAreas.lonLat(zone, centre);
        var where = "%.2f, %.2f".formatted(place.x, place.y);
        return new Text(
                zone.number() + " 系とすると、中心は東経・北緯 " + where + " になり、この系の区域に入ります。",
                "In zone " + zone.number() + " the centre lies at " + where + ", in its area.");
    }

    private static List<Candidate> candidates(Text why, int... codes) {
        var all = new ArrayList<Candidate>();
        for (int code : codes) {
            SystemNames.find(code).ifPresent(name -> all.add(new Candidate(code, name, why)));
        }
        return all;
    }
}
