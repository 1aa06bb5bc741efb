package jp.ritchi.organisation;

import static jp.ritchi.layer.Attribute.of;
import static jp.ritchi.layer.Attribute.text;

import java.util.List;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.layer.GeometryType;
import jp.ritchi.layer.Group;
import jp.ritchi.layer.Layer;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Bodies in which industry, schools and government work together. */
@Component
class OrganisationLayer implements Layer {
    private static final List<Attribute> ATTRIBUTES =
            List.of(
                    text("kind", "区分", "Kind")
                            .code("regional-consortium", "地域コンソーシアム", "Regional consortium")
                            .code("prefectural-council", "県・市の協議会等", "Prefectural or city council")
                            .code("headquarters", "推進本部", "Headquarters")
                            .tiled(),
                    text("founded_on", "設立", "Founded"),
                    text("organiser_ja", "主催等", "Organiser (Japanese)"),
                    text("organiser_en", "主催等（英語）", "Organiser"),
                    of("members_count", AttributeType.INTEGER, "会員数", "Members"),
                    text("members_ja", "会員", "Members listed (Japanese)"),
                    text("members_en", "会員（英語）", "Members listed"),
                    text("purpose_ja", "目的", "Purpose (Japanese)"),
                    text("purpose_en", "目的（英語）", "Purpose"),
                    text("prefecture_ja", "都道府県", "Prefecture (Japanese)"),
                    text("prefecture_en", "都道府県（英語）", "Prefecture"));

    @Override
    public String id() {
        return "organisations";
    }

    @Override
    public Text title() {
        return new Text("推進組織", "Organisations");
    }

    @Override
    public Text description() {
        return new Text(
                "地域コンソーシアム、県の協議会、推進本部",
                "Regional consortia, prefectural councils and headquarters");
    }

    @Override
    public Group group() {
        return Group.SITING;
    }

    @Override
    public GeometryType geometryType() {
        return GeometryType.POINT;
    }

    @Override
    public List<Attribute> ownAttributes() {
        return ATTRIBUTES;
    }
}
