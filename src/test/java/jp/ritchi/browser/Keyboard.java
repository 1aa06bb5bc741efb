package jp.ritchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hands on a keyboard and none on a mouse; every key is followed by a look at where the focus is.
 */
final class Keyboard {
    private static final int MOST_TABS = 120;

    /** What has the focus: its accessible name as a reader would hear it, and whether it shows. */
    private static final String FOCUS =
            """
            () => {
              const at = document.activeElement;
              const look = getComputedStyle(at);
              const shows = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2;
              const label = at.labels?.[0]?.textContent;
              const name = at.getAttribute("aria-label") ?? label ?? at.textContent;
              const box = at.getBoundingClientRect();
              return { name: name.trim().replace(/\\s+/g, " "), shows, tag: at.tagName,
                inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth };
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Types words as an input method hands them over. */
    void write(String words) {
        page.keyboard().insertText(words);
    }

    /** The name of what has the focus. */
    String focus() {
        return look().get("name").toString();
    }

    /** Presses Tab until something of that name has the focus, and tells the names on the way. */
    List<String> tabTo(String name) {
        var passed = new ArrayList<String>();
        for (int i = 0; i < MOST_TABS; i++) {
            press("Tab");
            var look = look();
            var now = look.get("name").toString();
            passed.add(now);
            assertThat(now).as("name of a %s after %s", look.get("tag"), passed).isNotBlank();
            assertThat(look.get("shows")).as("the focus shows on " + now).isEqualTo(true);
            assertThat(look.get("inView")).as("the focus is in view on " + now).isEqualTo(true);
            if (now.contains(name)) {
                return passed;
            }
        }
        throw new AssertionError(name + " cannot be reached; passed " + passed);
    }

    /** Waits until what has the focus has a name that contains {@code name}. */
    void awaitFocus(String name) {
        for (int i = 0; i < 1_200; i++) {
            if (focus().contains(name)) {
                return;
            }
            page.waitForTimeout(50);
        }
        throw new AssertionError("The focus is on " + focus() + " and not on " + name);
    }

    private Map<?, ?> look() {
        return (Map<?, ?>) page.evaluate(FOCUS);
    }
}
