package kr.madang.exhibitor;

import java.util.Arrays;
import java.util.List;

/** An exhibitor with where it stands and all that it shows. */
public record Presented(Exhibited exhibited, Presentation presentation) {

    /** What it has not filled in yet, though visitors and buyers look for it. */
    public List<Part> missing() {
        return Arrays.stream(Part.values()).filter(part -> !has(part)).toList();
    }

    private boolean has(Part part) {
        Profile profile = exhibited.exhibitor().profile();
        return switch (part) {
            case DESCRIPTION -> presentation.description() != null;
            case PRODUCTS -> !presentation.products().isEmpty();
            case OFFERS -> !profile.offers().isEmpty();
            case SEEKS -> !profile.seeks().isEmpty();
        };
    }

    /** What makes a presentation complete; names and the introduction are always there. */
    public enum Part {
        DESCRIPTION,
        PRODUCTS,
        OFFERS,
        SEEKS
    }
}
