package jp.ritchi.parcel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ritchi.geo.PlaneRectangularZone;
import org.jspecify.annotations.Nullable;

/**
 * One map sheet (地図XML) as written: points with X north and Y east in metres, curves and rings by
 * reference. References may point nowhere; whoever resolves them has to look.
 */
final class TizuSheet {
    /** JGD2011 came into force on this day; older surveys are on JGD2000. */
    private static final LocalDate JGD2011 = LocalDate.of(2011, 10, 21);

    /** A surface: its outer ring and its holes, each a list of curve ids. */
    record Surface(List<List<String>> exteriors, List<List<String>> interiors) {}

    /** An end of a curve: a position, or the id of a point. */
    record End(@Nullable String pointId, double xNorth, double yEast) {}

    final Map<String, String> header = new HashMap<>();
    final Map<String, End> points = new HashMap<>();
    final Map<String, List<End>> curves = new HashMap<>();
    final Map<String, Surface> surfaces = new HashMap<>();
    final List<TizuParcel> parcels = new ArrayList<>();
    @Nullable LocalDate madeFirst;
    @Nullable LocalDate filedLast;

    String mapName() {
        return header.getOrDefault("地図名", "");
    }

    String municipalityCode() {
        return header.getOrDefault("市区町村コード", "");
    }

    String municipalityName() {
        return header.getOrDefault("市区町村名", "");
    }

    String crsName() {
        return header.getOrDefault("座標系", "");
    }

    /** The zone that places the sheet; absent for 任意座標系 and for names that are no zone. */
    Optional<PlaneRectangularZone> zone() {
        return PlaneRectangularZone.parse(crsName());
    }

    @Nullable LocalDate filedOn() {
        return filedLast;
    }

    /**
     * Whether its coordinates are JGD2000: converted without the correction for 2011, or surveyed
     * before JGD2011 existed. The file itself does not say.
     */
    boolean isOnJgd2000() {
        boolean corrected =
                header.getOrDefault("変換プログラム", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("patchjgd");
        boolean converted = "変換".equals(header.get("測地系判別"));
        boolean old = madeFirst != null && madeFirst.isBefore(JGD2011);
        return !corrected && (converted || old);
    }
}
