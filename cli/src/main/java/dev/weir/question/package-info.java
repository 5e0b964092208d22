/**
 * Questions of the district to its departments: rules from YAML find what two departments say differently, a workbook asks, and an answer becomes a decision.
 * Entry classes: {@link dev.weir.question.QuestionParser}, {@link dev.weir.question.QuestionBook}, {@link dev.weir.question.QuestionForm} and
 * {@link dev.weir.question.AnswerRows}. It runs no SQL of a rule itself.
 */
package dev.weir.question;
