/** HTTP for applicants and reviewers. */
@NullMarked
package kr.madang.application.web;

import org.jspecify.annotations.NullMarked;
