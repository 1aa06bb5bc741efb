package jp.ritchi.eligibility.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Which program judged: its version and when it was built. */
@Component
class Software {
    private final Map<String, Object> description = new LinkedHashMap<>();

    Software(ObjectProvider<BuildProperties> build) {
        var properties = build.getIfAvailable();
        description.put("name", "Ritchi");
        description.put("version", properties == null ? "development" : properties.getVersion());
        if (properties != null) {
            description.put("built", properties.getTime());
        }
    }

    Map<String, Object> description() {
        return description;
    }
}
