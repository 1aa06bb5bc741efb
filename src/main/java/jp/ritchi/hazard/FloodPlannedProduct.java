package jp.ritchi.hazard;

import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Areas flooded by the rain that river works are planned for (A31a, files 10). */
@Component
class FloodPlannedProduct extends FloodProduct {
    FloodPlannedProduct() {
        super(
                "mlit-a31a-planned",
                1,
                "planned",
                new Text("計画規模", "rain that works are planned for"));
    }
}
