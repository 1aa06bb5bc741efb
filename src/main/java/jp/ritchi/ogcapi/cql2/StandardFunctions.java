package jp.ritchi.ogcapi.cql2;

import java.util.List;
import jp.ritchi.text.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The functions that come with the product. */
@Configuration
class StandardFunctions {
    @Bean
    FilterFunction lengthFunction() {
        return new FilterFunction(
                "length",
                new Text("文字列の文字数", "Number of characters of a text"),
                List.of(Kind.TEXT),
                Kind.NUMBER,
                "char_length($)");
    }

    @Bean
    FilterFunction absFunction() {
        return new FilterFunction(
                "abs",
                new Text("絶対値", "Absolute value"),
                List.of(Kind.NUMBER),
                Kind.NUMBER,
                "abs(($)::double precision)");
    }

    @Bean
    FilterFunction roundFunction() {
        return new FilterFunction(
                "round",
                new Text("四捨五入した整数", "Nearest whole number"),
                List.of(Kind.NUMBER),
                Kind.NUMBER,
                "round(($)::numeric)");
    }

    @Bean
    FilterFunction yearFunction() {
        return new FilterFunction(
                "year",
                new Text("日付の年", "Year of a date"),
                List.of(Kind.DAY),
                Kind.NUMBER,
                "extract(year FROM $)");
    }

    @Bean
    FilterFunction centroidFunction() {
        return new FilterFunction(
                "centroid",
                new Text("図形の重心（経緯度の平面で）", "Centroid of a shape (in the plane of degrees)"),
                List.of(Kind.SHAPE),
                Kind.SHAPE,
                "ST_Centroid($)");
    }
}
