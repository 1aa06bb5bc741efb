package jp.ritchi.ingest.place;

import java.util.Optional;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;

/** The frames of reference that positions in Japan are given in. */
enum Datum {
    JGD2011(6668),
    JGD2000(4612),
    TOKYO(4301),
    WGS84(4326);

    private final int geographic;

    Datum(int geographic) {
        this.geographic = geographic;
    }

    /** EPSG code of its longitude and latitude. */
    int geographic() {
        return geographic;
    }

    /** Empty for every other datum. */
    static Optional<Datum> of(CoordinateReferenceSystem system) {
        GeographicCRS base;
        if (system instanceof GeographicCRS itself) {
            base = itself;
        } else if (system instanceof ProjectedCRS projected && projected.getBaseCRS() != null) {
            base = projected.getBaseCRS();
        } else {
            return Optional.empty();
        }
        var name = base.getDatum().getName().getCode().toLowerCase(java.util.Locale.ROOT);
        if (name.contains("japanese geodetic datum 2011")) {
            return Optional.of(JGD2011);
        }
        if (name.contains("japanese geodetic datum 2000")) {
            return Optional.of(JGD2000);
        }
        if (name.equals("tokyo")) {
            return Optional.of(TOKYO);
        }
        return name.startsWith("world geodetic system 1984")
                ? Optional.of(WGS84)
                : Optional.empty();
    }
}
