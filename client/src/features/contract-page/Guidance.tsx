// The template's questions, beside the text and never in it; folded until asked for.
import { Lightbulb } from 'lucide-react'
import type { ReactNode } from 'react'
import { counted } from '../../texts/counts.ts'

export function Guidance({ questions }: { questions: readonly string[] }): ReactNode {
  if (questions.length === 0) return null
  return (
    <details className="guidance">
      <summary>
        <Lightbulb aria-hidden size={16} />
        {counted(questions.length, 'question')} pour vous guider
      </summary>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </details>
  )
}
