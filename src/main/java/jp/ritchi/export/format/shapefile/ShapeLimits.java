package jp.ritchi.export.format.shapefile;

import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** How large the files of a shapefile may become: readers count their bytes in 31 bits. */
final class ShapeLimits {
    static final long BYTES = Integer.MAX_VALUE;

    private ShapeLimits() {}

    /**
     * @throws RequestProblem 413 when a file would be larger
     */
    static void check(long bytes) {
        if (bytes > BYTES) {
            throw new RequestProblem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large-for-format",
                    new Text(
                            "Shapefile の上限（2 GB）を超えます。filter や bbox で絞るか、f=gpkg を使ってください。",
                            "A shapefile cannot be larger than 2 GB. Narrow the rows by filter or bbox, or use"
                                    + " f=gpkg."),
                    "f");
        }
    }
}
