/** Lists by which many are registered at once, as spreadsheets hold them. */
@NullMarked
package kr.madang.registration.group;

import org.jspecify.annotations.NullMarked;
