package kr.madang.exhibitor.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import kr.madang.exhibitor.Presentation;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/** A presentation as an exhibitor fills it in. */
record PresentationBody(
        @Valid @Nullable Paragraphs description,
        @NotNull @Size(max = Presentation.MOST) List<@NotNull @Valid ProductBody> products,

        @NotNull @Size(max = Presentation.MOST)
        List<@NotBlank @Size(max = 80) @Pattern(regexp = ProfileBody.PLAIN_TEXT) String> certificates,

        @NotNull @Size(max = Presentation.MOST_CO_EXHIBITORS)
        List<@NotNull @Valid CoExhibitorBody> coExhibitors) {

    /** No control characters but ends of lines, and no halves of characters. */
    private static final String LINES = "(?:[^\\p{Cc}\\p{Cs}]|\\n)*";

    Presentation toPresentation() {
        return new Presentation(
                description == null ? null : description.inTwoLanguages(),
                products.stream().map(ProductBody::toProduct).toList(),
                certificates.stream().map(String::strip).toList(),
                coExhibitors.stream().map(CoExhibitorBody::toCoExhibitor).toList());
    }

    /** Some paragraphs in Korean and English. */
    record Paragraphs(
            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES)
            String ko,

            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES)
            String en) {

        InTwoLanguages inTwoLanguages() {
            return new InTwoLanguages(ko.strip(), en.strip());
        }
    }

    /** One product. */
    record ProductBody(
            @NotNull @Valid ProfileBody.Text name, @Valid ProfileBody.@Nullable Text text) {

        Presentation.Product toProduct() {
            return new Presentation.Product(name.inTwoLanguages(), text == null ? null : text.inTwoLanguages());
        }
    }
}
