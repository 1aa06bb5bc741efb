package jp.ritchi.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.web.util.UriUtils;

/**
 * The name under which a file is stored: the title of the layer, the day, and the system of the
 * coordinates where it is not the usual one.
 */
record FileName(String ascii, String full) {
    static FileName of(Question question, Locale locale) {
        var form = question.form();
        var day = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        boolean usual = form.system().code().equals(form.format().usualSystem().code());
        var system = usual ? "" : "_" + form.system().code().replace(":", "");
        var end = "_" + day + system + "." + form.format().extension(form.wish());
        var title = question.layer().title().in(locale);
        // What no file system takes, and what would hide the ending.
        var safe = title.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", " ").strip();
        return new FileName(question.layer().id() + end, safe + end);
    }

    /** RFC 6266: a name that every client understands, and the one with all characters. */
    String disposition() {
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(ascii, UriUtils.encode(full, StandardCharsets.UTF_8));
    }
}
