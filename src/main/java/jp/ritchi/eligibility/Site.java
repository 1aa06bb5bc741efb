package jp.ritchi.eligibility;

import java.time.LocalDate;
import java.util.List;
import jp.ritchi.parcel.Parcel;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The land that is asked about, as one valid polygonal geometry.
 *
 * @param geometry EPSG:6668, longitude first
 * @param areaSquareMetres on the ellipsoid
 * @param centroid of the whole site
 * @param parts how many separate pieces of land it has
 * @param lots to how many lots or companies it is to be sold; absent when nobody said
 * @param asOf the day for which the question is asked
 * @param synthetic whether any of its parcels was invented for demonstration
 * @param parcels the parcels it is made of; empty for an outline that the caller drew
 * @param sources where its outline comes from; empty for an outline that the caller drew
 */
public record Site(
        Geometry geometry,
        double areaSquareMetres,
        Coordinate centroid,
        int parts,
        @Nullable Integer lots,
        LocalDate asOf,
        boolean synthetic,
        List<Parcel> parcels,
        List<SourceRef> sources) {

    /** The area in hectares to 0.0001, the precision in which areas are compared and shown. */
    public double areaHectares() {
        return Math.round(areaSquareMetres) / 10_000.0;
    }
}
