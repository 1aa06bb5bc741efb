package jp.ritchi.ogcapi.http;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Fills the templates under {@code templates/ogc} in the reader's language. Every value is escaped;
 * no template may switch that off.
 */
@Component
class Pages {
    private static final String FOLDER = "/templates/ogc/";

    private final Site site;
    private final Mustache.Compiler compiler;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Properties japanese = labels("ja");
    private final Properties english = labels("en");

    Pages(Site site) {
        this.site = site;
        this.compiler =
                Mustache.compiler().defaultValue("").withLoader(name -> reader(name + ".mustache"));
    }

    /** Labels are {@code t.…} in a template; links inside the service begin with {@code root}. */
    String fill(String template, Map<String, Object> model, Exchange exchange) {
        var language = exchange.locale().getLanguage();
        var all = new HashMap<>(model);
        var words = "en".equals(language) ? english : japanese;
        all.put("t", words);
        all.putIfAbsent("title", words.getProperty(template, ""));
        all.put("lang", language);
        all.put("root", site.path());
        all.put("json", exchange.path() + "?" + exchange.query().with("f", "json"));
        return templates
                .computeIfAbsent(template, name -> compiler.compile(reader(name + ".mustache")))
                .execute(all);
    }

    private static Reader reader(String file) {
        return new InputStreamReader(open(file), StandardCharsets.UTF_8);
    }

    private static Properties labels(String language) {
        var labels = new Properties();
        try (var reader = reader("labels_" + language + ".properties")) {
            labels.load(reader);
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        var stream = Pages.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalArgumentException("No such template: " + file);
        }
        return stream;
    }
}
