package kr.madang.messaging;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One line of words, read. What is filled in is not escaped here: that is up to the frame the line is put into. */
final class WordsLine {

    private final Template template;
    private final List<String> placeholders = new ArrayList<>();
    private boolean plain = true;
    private boolean text;

    private WordsLine(Template template) {
        this.template = template;
    }

    /** Fails if braces are not closed. */
    static WordsLine of(String text) {
        WordsLine line = new WordsLine(Mustache.compiler().escapeHTML(false).compile(text));
        line.template.visit(line.new Reading());
        return line;
    }

    /** In their order, without their braces. */
    List<String> placeholders() {
        return placeholders;
    }

    /** Whether nothing but placeholders stands between braces. */
    boolean isPlain() {
        return plain;
    }

    /** Whether nothing else stands on the line. */
    boolean isOnly(String placeholder) {
        return !text && placeholders.equals(List.of(placeholder));
    }

    String fill(Map<String, ?> values) {
        return template.execute(values);
    }

    private final class Reading implements Mustache.Visitor {

        @Override
        public void visitText(String between) {
            text |= !between.isBlank();
            // braces that are opened or closed only are text to the library
            plain &= !between.contains("{{") && !between.contains("}}");
        }

        @Override
        public void visitVariable(String name) {
            placeholders.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            return refuse();
        }

        @Override
        public boolean visitParent(String name) {
            return refuse();
        }

        @Override
        public boolean visitBlock(String name) {
            return refuse();
        }

        @Override
        public boolean visitSection(String name) {
            return refuse();
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return refuse();
        }

        private boolean refuse() {
            plain = false;
            return false;
        }
    }
}
