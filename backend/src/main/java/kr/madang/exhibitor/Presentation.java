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
 */
public record Presentation(@Nullable InTwoLanguages description, List<Product> products, List<String> certificates) {

    public static final int MOST = 20;

    /** Nothing yet. */
    public static final Presentation EMPTY = new Presentation(null, List.of(), List.of());

    public Presentation {
        if (products.size() > MOST || certificates.size() > MOST) {
            throw new IllegalArgumentException("An exhibitor shows 20 products and certificates at most");
        }
        products = List.copyOf(products);
        certificates = certificates.stream().distinct().toList();
    }

    /**
     * One of the things it brings.
     *
     * @param text what it is, or null
     */
    public record Product(InTwoLanguages name, @Nullable InTwoLanguages text) {}
}
