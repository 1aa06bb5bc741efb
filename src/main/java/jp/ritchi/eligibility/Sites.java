package jp.ritchi.eligibility;

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
class Sites {
    private final Parcels parcels;

    Sites(Parcels parcels) {
        this.parcels = parcels;
    }

    Site of(EligibilityInputs inputs) {
        var ids = inputs.parcelIds();
        if (ids == null) {
            return site(SiteGeoJson.read(inputs.site()), inputs, inputs.lots(), List.of());
        }
        var found = parcels.list(ids, inputs.asOf());
        if (found.size() < ids.size()) {
            throw missing(ids, found, inputs);
        }
        var outlines = found.stream().map(Parcel::geometry).toList();
        var whole = outlines.size() == 1 ? outlines.get(0) : OverlayNGRobust.union(outlines);
        var lots = inputs.lots() != null ? inputs.lots() : plannedLots(found);
        return site(whole, inputs, lots, found);
    }

    private static Site site(
            Geometry outline, EligibilityInputs inputs, @Nullable Integer lots, List<Parcel> of) {
        return new Site(
                outline,
                GeodesicArea.squareMetres(outline),
                GeodesicArea.centroid(outline),
                outline.getNumGeometries(),
                lots,
                inputs.asOf(),
                of.stream().anyMatch(Parcel::synthetic),
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
