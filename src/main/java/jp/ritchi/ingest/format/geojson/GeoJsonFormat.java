package jp.ritchi.ingest.format.geojson;

import java.io.IOException;
import jp.ritchi.ingest.format.member.Member;
import jp.ritchi.ingest.format.member.MemberFormat;
import jp.ritchi.ingest.table.OpenOptions;
import jp.ritchi.ingest.table.TableFile;
import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * GeoJSON: a collection, a feature, a geometry, or a sequence of them, one a line or after record
 * separators. Asked before other formats, because the same data lie in a ZIP as GeoJSON with the
 * fewest doubts about names, characters and coordinates.
 */
@Component
@Order(10)
class GeoJsonFormat extends MemberFormat {
    @Override
    public String id() {
        return "geojson";
    }

    @Override
    public Text title() {
        return new Text("GeoJSON（GeoJSONSeq も）", "GeoJSON (also GeoJSONSeq)");
    }

    @Override
    public boolean begins(byte[] head, boolean whole) {
        return GeoJsonHead.looksLike(head);
    }

    @Override
    protected TableFile open(Member member, OpenOptions options) throws IOException {
        return new GeoJsonTable(member.file(), GeoJsonFacts.of(member.file()), member.title());
    }
}
