// The thread in which one document is written: reading a hundred pages of JSON would hold up every open socket.
import { parentPort, workerData } from 'node:worker_threads'
import { blocksFromContract } from './blocks/blocks-from-contract.ts'
import type { ContractDocument } from './contract-document.ts'
import { writeDocx } from './docx/write-docx.ts'

const document: ContractDocument = workerData
parentPort?.postMessage(writeDocx(blocksFromContract(document)))
