package kr.madang.planner.json;

/**
 * One thing wrong with a file.
 *
 * @param where a JSON pointer such as {@code /requests/17/value}, counted from 0
 * @param what what is wrong there
 */
public record InputFault(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
