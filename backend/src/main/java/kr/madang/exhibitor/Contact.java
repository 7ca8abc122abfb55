package kr.madang.exhibitor;

/**
 * Whom a company wants to be told. Personal data.
 *
 * @param english whether they read English rather than Korean
 */
public record Contact(String name, String email, boolean english) {

    @Override
    public String toString() {
        return "Contact[sealed]";
    }
}
