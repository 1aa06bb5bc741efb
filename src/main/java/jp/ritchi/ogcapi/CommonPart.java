package jp.ritchi.ogcapi;

import java.util.List;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** OGC API Common 1.0, parts 1 and 2, as far as Features Core builds on it. */
@Component
class CommonPart implements ApiPart {
    private static final String TAG = "Capabilities";

    @Override
    public List<String> conformance() {
        return List.of(
                "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
                "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/landing-page",
                "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/json",
                "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/html",
                "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/oas30");
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.document(
                        "/ogc",
                        "getLandingPage",
                        TAG,
                        new Text("API の入口", "Landing page"),
                        "landingPage"),
                Operation.document(
                        "/ogc/conformance",
                        "getConformance",
                        TAG,
                        new Text("適合する規格の一覧", "Conformance classes"),
                        "confClasses"),
                Operation.document(
                        "/ogc/api",
                        "getApi",
                        TAG,
                        new Text("この API の定義", "This API definition"),
                        "object"),
                Operation.document(
                        "/ogc/collections",
                        "getCollections",
                        TAG,
                        new Text("コレクションの一覧", "Collections"),
                        "collections"),
                Operation.document(
                        "/ogc/collections/{collectionId}",
                        "describeCollection",
                        TAG,
                        new Text("コレクションの説明", "Description of a collection"),
                        "collection"));
    }
}
