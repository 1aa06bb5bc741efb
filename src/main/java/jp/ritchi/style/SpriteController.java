package jp.ritchi.style;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.web.RequestProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the pictures that the styles name, plain and twice as fine, drawn when first asked for.
 */
@RestController
class SpriteController {
    static final String PATH = "/ogc/sprites/ritchi";

    private static final Pattern FILE = Pattern.compile("ritchi(@2x)?\\.(json|png)");

    private final Map<String, Picture> pictures;
    private final Map<Integer, Sprite> drawn = new ConcurrentHashMap<>();

    SpriteController(LayerStyles styles, SymbolBox box) {
        this.pictures = new LinkedHashMap<>(box.common());
        styles.list().forEach(style -> pictures.putAll(style.symbols()));
    }

    @GetMapping("/ogc/sprites/{file}")
    void sprite(@PathVariable String file, Exchange exchange) {
        exchange.query().allowOnly(Set.of());
        var name = FILE.matcher(file);
        if (!name.matches()) {
            throw RequestProblem.notFound(
                    "no-such-sprite",
                    "このスプライトはありません。ritchi.json、ritchi.png、ritchi@2x.json、ritchi@2x.png があります。",
                    "There is no such sprite. There are ritchi.json, ritchi.png, ritchi@2x.json and"
                            + " ritchi@2x.png.");
        }
        if (exchange.unchanged("sprite")) {
            return;
        }
        int ratio = name.group(1) == null ? 1 : 2;
        var sprite = drawn.computeIfAbsent(ratio, fine -> Sprite.of(pictures, fine));
        if (name.group(2).equals("png")) {
            exchange.send("image/png", sprite.png());
        } else {
            exchange.sendJson(Link.JSON, sprite.index());
        }
    }
}
