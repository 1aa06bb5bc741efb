package jp.ritchi.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.parcel.Parcels;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes the site that a request asks about: stored parcels, or an outline that came with it. */
@Component
public class Sites {
    private final Parcels parcels;

    Sites(Parcels parcels) {
        this.parcels = parcels;
    }

    /**
     * The site of a request.
     *
     * @throws RequestProblem when the outline cannot be a site or a parcel is not there
     */
    public Site of(EligibilityInputs inputs) {
        var ids = inputs.parcelIds();
        if (ids == null) {
            return of(SiteGeoJson.read(inputs.site()), inputs.lots(), inputs.asOf());
        }
        var found = parcels.list(ids, inputs.asOf());
        if (found.size() < ids.size()) {
            throw missing(ids, found, inputs);
        }
        return of(found, inputs.lots(), inputs.asOf());
    }

    /**
     * The site that parcels make together.
     *
     * @param lots planned lots; null to add up those of the parcels
     */
    public static Site of(List<Parcel> parcels, @Nullable Integer lots, LocalDate asOf) {
        var outlines = parcels.stream().map(Parcel::geometry).toList();
        var whole = outlines.size() == 1 ? outlines.get(0) : OverlayNGRobust.union(outlines);
        return site(whole, lots != null ? lots : plannedLots(parcels), asOf, parcels);
    }

    /** The site that an outline in EPSG:6668 makes; the outline must be valid. */
    public static Site of(Geometry outline, @Nullable Integer lots, LocalDate asOf) {
        return site(outline, lots, asOf, List.of());
    }

    private static Site site(
            Geometry outline, @Nullable Integer lots, LocalDate asOf, List<Parcel> of) {
        return new Site(
                outline,
                GeodesicArea.squareMetres(outline),
                GeodesicArea.centroid(outline),
                outline.getNumGeometries(),
                lots,
                asOf,
                of.stream().anyMatch(Parcel::synthetic),
                List.copyOf(of),
                of.stream().map(Sites::source).distinct().toList());
    }

    /** The lots of all parcels together; unknown as soon as one parcel's are. */
    private static @Nullable Integer plannedLots(List<Parcel> found) {
        int sum = 0;
        for (Parcel parcel : found) {
            var planned = parcel.plannedLots();
            if (planned == null) {
                return null;
            }
            sum += planned;
        }
        return sum;
    }

    private static SourceRef source(Parcel parcel) {
        var title = new Text(parcel.sourceTitleJa(), parcel.sourceTitleEn());
        return new SourceRef(parcel.sourceId(), title, null);
    }

    private static RequestProblem missing(
            Set<String> ids, List<Parcel> found, EligibilityInputs inputs) {
        var left = new TreeSet<>(ids);
        found.forEach(parcel -> left.remove(parcel.id()));
        var id = left.first();
        var shown = id.length() > 60 ? id.substring(0, 60) + "…" : id;
        return new RequestProblem(
                HttpStatus.NOT_FOUND,
                "no-such-parcel",
                new Text(
                        "筆「" + shown + "」は " + inputs.asOf() + " の時点で見つかりません。ID を確かめてください。",
                        "There is no parcel \""
                                + shown
                                + "\" on "
                                + inputs.asOf()
                                + ". Check the id."),
                "site.parcels");
    }
}
