package kr.madang.exhibitor;

import java.util.List;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * What an exhibitor shows beyond its profile.
 *
 * @param description some paragraphs, or null
 * @param products in the order in which they are shown, 20 at most
 * @param certificates their names, 20 at most
 * @param coExhibitors who shares its booth, in the order in which they are shown, 10 at most
 */
public record Presentation(
        @Nullable InTwoLanguages description,
        List<Product> products,
        List<String> certificates,
        List<CoExhibitor> coExhibitors) {

    public static final int MOST = 20;

    public static final int MOST_CO_EXHIBITORS = 10;

    /** Nothing yet. */
    public static final Presentation EMPTY = new Presentation(null, List.of(), List.of(), List.of());

    public Presentation {
        if (products.size() > MOST || certificates.size() > MOST) {
            throw new IllegalArgumentException("An exhibitor shows 20 products and certificates at most");
        }
        if (coExhibitors.size() > MOST_CO_EXHIBITORS) {
            throw new IllegalArgumentException("An exhibitor names 10 co-exhibitors at most");
        }
        products = List.copyOf(products);
        certificates = certificates.stream().distinct().toList();
        coExhibitors = List.copyOf(coExhibitors);
    }

    /**
     * One of the things it brings.
     *
     * @param text what it is, or null
     */
    public record Product(InTwoLanguages name, @Nullable InTwoLanguages text) {}
}
