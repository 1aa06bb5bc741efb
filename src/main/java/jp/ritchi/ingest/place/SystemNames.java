package jp.ritchi.ingest.place;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;

/** What coordinate systems are called in the EPSG register. */
public final class SystemNames {
    private static final Map<Integer, Optional<CoordinateReferenceSystem>> KNOWN =
            new ConcurrentHashMap<>();

    private SystemNames() {}

    /** The name of a geographic or projected system; empty when there is none of that code. */
    public static Optional<String> find(int epsg) {
        return system(epsg).map(system -> system.getName().getCode());
    }

    /** With east or longitude first. */
    static Optional<CoordinateReferenceSystem> system(int epsg) {
        if (epsg < 1024 || epsg > 999_999) {
            return Optional.empty();
        }
        return KNOWN.computeIfAbsent(epsg, SystemNames::decode);
    }

    private static Optional<CoordinateReferenceSystem> decode(int epsg) {
        try {
            var system = CRS.decode("EPSG:" + epsg, true);
            return system instanceof GeographicCRS || system instanceof ProjectedCRS
                    ? Optional.of(system)
                    : Optional.empty();
        } catch (FactoryException e) {
            return Optional.empty();
        }
    }
}
