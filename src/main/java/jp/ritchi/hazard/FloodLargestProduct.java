package jp.ritchi.hazard;

import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Areas flooded by the largest rain to be expected (A31a, files 20). */
@Component
class FloodLargestProduct extends FloodProduct {
    FloodLargestProduct() {
        super("mlit-a31a-largest", 2, "largest", new Text("想定最大規模", "largest rain to be expected"));
    }
}
